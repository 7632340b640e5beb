package io.jixiao.execution.completeness;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.time.LocalDate;

/// 对账总数: what a source says it has paid on a day.
///
/// @param mofDivCode empty for every division the source pays for
/// @param day 实际支付日期 of what it counts
/// @param count of payment events of any kind; a correction is one
/// @param sum of payments net of refunds; a correction adds nothing
public record ControlTotal(String source, String mofDivCode, LocalDate day, long count, Money sum) {

    public ControlTotal {
        if (count < 0 || (count == 0 && !sum.isZero())) {
            throw RuleViolation.of("control-total.count", "count", count, "sum", sum);
        }
    }

    Tally tally() {
        return new Tally(count, sum);
    }
}
