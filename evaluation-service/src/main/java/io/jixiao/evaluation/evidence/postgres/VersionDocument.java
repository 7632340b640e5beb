package io.jixiao.evaluation.evidence.postgres;

import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One version in the column `versions`, as it is stored.
record VersionDocument(
        int version,
        LocalDate effectiveOn,
        long initialFen,
        long adjustedFen,
        List<IndicatorDocument> indicators) {

    /// @param expectation what the cell means
    record IndicatorDocument(
            String id,
            String level1,
            String level2,
            String level3,
            String printed,
            ExpectationParts expectation,
            @Nullable String weight) {}

    static VersionDocument of(Version version) {
        return new VersionDocument(
                version.version(),
                version.effectiveOn(),
                version.initialBudget().fen(),
                version.adjustedBudget().fen(),
                version.indicators().stream().map(VersionDocument::of).toList());
    }

    private static IndicatorDocument of(Indicator indicator) {
        return new IndicatorDocument(
                indicator.id(),
                indicator.levels().level1(),
                indicator.levels().level2(),
                indicator.levels().level3(),
                indicator.printed(),
                ExpectationParts.of(indicator.expectation()),
                indicator.weight().map(BigDecimal::toPlainString).orElse(null));
    }

    Version toVersion() {
        return new Version(
                version,
                effectiveOn,
                Money.ofFen(initialFen),
                Money.ofFen(adjustedFen),
                indicators.stream().map(VersionDocument::toIndicator).toList());
    }

    private static Indicator toIndicator(IndicatorDocument stored) {
        return new Indicator(
                stored.id(),
                new Levels(stored.level1(), stored.level2(), stored.level3()),
                stored.printed(),
                stored.expectation().toExpectation(stored.printed()),
                Optional.ofNullable(stored.weight()).map(BigDecimal::new));
    }
}
