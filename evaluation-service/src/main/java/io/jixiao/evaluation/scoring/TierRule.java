package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scheme.RowRules.TierBand;
import io.jixiao.evaluation.scoring.Answer.InTier;
import io.jixiao.evaluation.scoring.RowRule.Case;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;

/// Indicators in words: a person chooses the points inside the tier's share of the weight.
///
/// 达成 `[0.8W, W]`, 部分达成 `[0.6W, 0.8W)`, 未达成 `[0, 0.6W)`. Of W 10 the second tier takes 7.99, not
/// 8.00.
record TierRule(RowRules rules) {

    private static final int DECIMALS = 2;

    Case caseOf(BigDecimal weight, InTier answer) {
        var band = rules.band(answer.tier());
        var sentence = "定性指标：" + new Actual.InTier(answer.tier(), answer.chosen()).printed();
        if (answer.chosen().isPresent()) {
            var chosen = answer.chosen().get();
            requireInside(weight, band, chosen);
            return new Case(sentence + "，在档内评分", chosen(weight, chosen));
        }
        var unchosen = weight.multiply(band.unchosen()).setScale(DECIMALS, RoundingMode.CEILING);
        return new Case(sentence + "，档内得分尚未选定，暂按方案计", chosen(weight, unchosen), flags(band));
    }

    /// All of the first tier's weight is nobody's favour; less than that is for a person to choose.
    private static Set<Flag> flags(TierBand band) {
        return band.tier() == Tier.ACHIEVED ? Set.of() : Set.of(Flag.POINTS_NOT_CHOSEN);
    }

    private static Portion chosen(BigDecimal weight, BigDecimal points) {
        return points.compareTo(weight) == 0 ? Portion.FULL : new Portion(points, weight, "");
    }

    private static void requireInside(BigDecimal weight, TierBand band, BigDecimal chosen) {
        var from = weight.multiply(band.from());
        var to = weight.multiply(band.to());
        boolean belowEnd =
                band.tier() == Tier.ACHIEVED ? chosen.compareTo(to) <= 0 : chosen.compareTo(to) < 0;
        if (chosen.compareTo(from) < 0 || !belowEnd) {
            throw RuleViolation.of(
                    "tier.points-outside",
                    "points",
                    Numbers.plain(chosen),
                    "from",
                    Numbers.plain(from),
                    "to",
                    Numbers.plain(to));
        }
    }
}
