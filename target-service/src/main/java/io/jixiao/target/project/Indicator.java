package io.jixiao.target.project;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;

/// One row of the table (绩效指标): a promise that can be measured, with its basis.
///
/// @param id the same in every version of the target; blank until [IndicatorNumbering] gives one
/// @param level3 三级指标, the indicator's name
/// @param printed 指标值 as it stands in the document, blank in an unfinished draft
/// @param expectation what was understood of the printed cell
/// @param basis 指标值确定依据, blank where none is given
/// @param weight 分值, 0 where none is printed
/// @param tiers what 达成, 部分达成 and 未达成 mean for a promise in words
/// @param ratio what is divided by what, for a promise in percent
public record Indicator(
        String id,
        String level1,
        String level2,
        String level3,
        String description,
        String printed,
        Expectation expectation,
        String basis,
        BigDecimal weight,
        Tiers tiers,
        Ratio ratio) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int WEIGHT_DECIMALS = 2;

    public Indicator {
        weight = weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros();
        if (weight.signum() < 0
                || weight.compareTo(WHOLE) > 0
                || weight.scale() > WEIGHT_DECIMALS) {
            throw RuleViolation.of("indicator.weight-range", "weight", weight.toPlainString());
        }
        if (!tiers.isEmpty() && isNumber(expectation)) {
            throw RuleViolation.of("indicator.tiers-of-a-number", "printed", printed);
        }
        if (!ratio.isEmpty() && !isNumber(expectation)) {
            throw RuleViolation.of("indicator.ratio-of-words", "printed", printed);
        }
    }

    /// A row as the official form prints it: without tiers and ratio.
    public Indicator(
            String id,
            String level1,
            String level2,
            String level3,
            String description,
            String printed,
            Expectation expectation,
            String basis,
            BigDecimal weight) {
        this(
                id,
                level1,
                level2,
                level3,
                description,
                printed,
                expectation,
                basis,
                weight,
                Tiers.NONE,
                Ratio.NONE);
    }

    public Indicator withId(String given) {
        return new Indicator(
                given,
                level1,
                level2,
                level3,
                description,
                printed,
                expectation,
                basis,
                weight,
                tiers,
                ratio);
    }

    public Indicator with(Tiers otherTiers, Ratio otherRatio) {
        return new Indicator(
                id,
                level1,
                level2,
                level3,
                description,
                printed,
                expectation,
                basis,
                weight,
                otherTiers,
                otherRatio);
    }

    public Indicator withWeight(BigDecimal given) {
        return new Indicator(
                id,
                level1,
                level2,
                level3,
                description,
                printed,
                expectation,
                basis,
                given,
                tiers,
                ratio);
    }

    private static boolean isNumber(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Measured _, Expectation.Between _, Expectation.Unsettled _ -> true;
            case Expectation.InWords _,
                    Expectation.YesOrNo _,
                    Expectation.ByDate _,
                    Expectation.NotApplicable _ ->
                    false;
        };
    }

    public boolean hasWeight() {
        return weight.signum() > 0;
    }

    /// What to offer where a number has no operator: costs are limits, the rest are floors.
    public Expectation.Operator likelyOperator() {
        return level1.contains("成本") || level2.contains("成本")
                ? Expectation.Operator.AT_MOST
                : Expectation.Operator.AT_LEAST;
    }

    boolean isSameRowAs(Indicator other) {
        return level1.equals(other.level1)
                && level2.equals(other.level2)
                && level3.equals(other.level3);
    }
}
