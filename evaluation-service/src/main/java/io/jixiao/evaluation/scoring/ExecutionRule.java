package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scoring.Table.Budget;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;

/// 预算执行率: what was paid against the adjusted budget, in proportion and never more than the
/// weight.
final class ExecutionRule {

    private ExecutionRule() {}

    /// Refunds beyond the payments of the year count as nothing paid.
    static ExecutionPart judge(Budget budget, BigDecimal weight) {
        var adjusted = budget.adjusted();
        var executed = budget.executed().isNegative() ? Money.ZERO : budget.executed();
        if (adjusted.isNegative()) {
            throw RuleViolation.of("budget.negative", "budget", adjusted.toYuan());
        }
        if (adjusted.isZero()) {
            if (!executed.isZero()) {
                throw RuleViolation.of(
                        "budget.zero-but-paid",
                        "executed",
                        executed.toYuan(),
                        "budget",
                        adjusted.toYuan());
            }
            return new ExecutionPart.LeftOut();
        }
        var portion =
                executed.compareTo(adjusted) >= 0
                        ? Portion.FULL
                        : executed.isZero()
                                ? Portion.NOTHING
                                : new Portion(
                                        BigDecimal.valueOf(executed.fen()),
                                        BigDecimal.valueOf(adjusted.fen()),
                                        executed.toYuan() + "÷" + adjusted.toYuan());
        return new ExecutionPart.Scored(
                adjusted,
                executed,
                executed.percentOf(adjusted),
                weight.setScale(2),
                portion.points(weight),
                "预算执行率：全年执行数%s元，全年预算数%s元，执行率%s%%；%s"
                        .formatted(
                                executed.toYuan(),
                                adjusted.toYuan(),
                                executed.percentOf(adjusted).toPlainString(),
                                portion.sentence(weight.setScale(2))));
    }
}
