package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.kernel.Money;
import java.time.LocalDate;

/// 支出计划规则: what was paid against what was planned by the last passed checkpoint.
///
/// Between checkpoints the last passed one counts; before the first one nothing is planned yet.
public record PlanRule(PlanBands bands) {

    /// By the checkpoint that counts on this day.
    public PlanJudgement judge(PlanInForce plan, Money paid, LocalDate asOf) {
        return plan.lastPassed(asOf)
                .map(checkpoint -> judge(plan, checkpoint, paid, asOf))
                .orElseGet(() -> judge(plan, new Checkpoint(asOf, Money.ZERO), paid, asOf));
    }

    /// By a certain checkpoint, which may be an earlier one.
    public PlanJudgement judge(
            PlanInForce plan, Checkpoint checkpoint, Money paid, LocalDate asOf) {
        return new PlanJudgement(
                bands, plan.version(), plan.budget(), checkpoint, executed(paid), asOf);
    }

    /// 全年执行数 is shown as 0 when refunds exceed the year's payments.
    private static Money executed(Money paid) {
        return paid.isNegative() ? Money.ZERO : paid;
    }
}
