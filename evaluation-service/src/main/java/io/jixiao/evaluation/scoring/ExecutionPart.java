package io.jixiao.evaluation.scoring;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;

/// The first row of every table.
public sealed interface ExecutionPart {

    /// @param budget 全年预算数
    /// @param ratePercent two decimals, not capped
    /// @param trace the sentence that explains the points
    record Scored(
            Money budget,
            Money executed,
            BigDecimal ratePercent,
            BigDecimal weight,
            BigDecimal points,
            String trace)
            implements ExecutionPart {}

    /// Budget 0 and nothing paid: the rows carry all 100.
    record LeftOut() implements ExecutionPart {

        public static final String NOTE = "全年预算数与全年执行数均为0，不计预算执行率，其余指标分值按比例折算为100分";
    }
}
