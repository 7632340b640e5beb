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
public record Indicator(
        String id,
        String level1,
        String level2,
        String level3,
        String description,
        String printed,
        Expectation expectation,
        String basis,
        BigDecimal weight) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int WEIGHT_DECIMALS = 2;

    public Indicator {
        weight = weight.signum() == 0 ? BigDecimal.ZERO : weight.stripTrailingZeros();
        if (weight.signum() < 0
                || weight.compareTo(WHOLE) > 0
                || weight.scale() > WEIGHT_DECIMALS) {
            throw RuleViolation.of("indicator.weight-range", "weight", weight.toPlainString());
        }
    }

    public Indicator withId(String given) {
        return new Indicator(
                given, level1, level2, level3, description, printed, expectation, basis, weight);
    }

    public boolean hasWeight() {
        return weight.signum() > 0;
    }

    boolean isSameRowAs(Indicator other) {
        return level1.equals(other.level1)
                && level2.equals(other.level2)
                && level3.equals(other.level3);
    }
}
