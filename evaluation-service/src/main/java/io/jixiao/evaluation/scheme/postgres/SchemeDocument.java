package io.jixiao.evaluation.scheme.postgres;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scheme.RowRules.TierBand;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Scheme.Cap;
import io.jixiao.evaluation.scheme.Scheme.GradeBand;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Frame;
import io.jixiao.kernel.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The column `rules` of a scheme, as it is stored.
record SchemeDocument(
        BigDecimal executionWeight,
        List<FrameDocument> frames,
        BeyondLimit beyondLimit,
        BigDecimal overAchievedFrom,
        List<TierDocument> tiers,
        BigDecimal lateShare,
        BigDecimal passGate,
        List<GradeDocument> grades,
        List<CapDocument> caps) {

    record FrameDocument(String name, List<LevelDocument> levels) {}

    record LevelDocument(String name, BigDecimal weight, @Nullable String heir) {}

    record TierDocument(Tier tier, BigDecimal from, BigDecimal to, BigDecimal unchosen) {}

    record GradeDocument(String grade, BigDecimal from) {}

    record CapDocument(long fromPercent, long belowPercent, BigDecimal highestTotal) {}

    Scheme toScheme(String name, int version, int firstYear, String division) {
        return new Scheme(
                name,
                version,
                FiscalYear.of(firstYear),
                division,
                executionWeight,
                frames.stream().map(SchemeDocument::frame).toList(),
                new RowRules(
                        beyondLimit,
                        overAchievedFrom,
                        tiers.stream().map(SchemeDocument::band).toList(),
                        lateShare,
                        passGate),
                grades.stream().map(each -> new GradeBand(each.grade(), each.from())).toList(),
                caps.stream().map(SchemeDocument::cap).toList());
    }

    private static Frame frame(FrameDocument frame) {
        return new Frame(
                frame.name(),
                frame.levels().stream()
                        .map(
                                level ->
                                        new Frame.Level(
                                                level.name(),
                                                level.weight(),
                                                Optional.ofNullable(level.heir())))
                        .toList());
    }

    private static TierBand band(TierDocument tier) {
        return new TierBand(tier.tier(), tier.from(), tier.to(), tier.unchosen());
    }

    private static Cap cap(CapDocument cap) {
        return new Cap(
                Percentage.of(cap.fromPercent()),
                Percentage.of(cap.belowPercent()),
                cap.highestTotal());
    }
}
