package io.jixiao.target.effect;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.Checkpoint;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.Interpolation;
import java.time.LocalDate;

/// From which plan to which, and when.
///
/// @param effectiveOn first day of the new plan
/// @param asOf the day it is looked at
public record Switch(
        ExpenditurePlan before, ExpenditurePlan after, LocalDate effectiveOn, LocalDate asOf) {

    /// What the new plan asks for at a checkpoint an alert judges; one it drops is judged by the
    /// last passed one instead, as execution-service does.
    Money plannedAfter(LocalDate period) {
        var day = effectiveOn.isAfter(asOf) ? effectiveOn : asOf;
        return after.checkpoints().stream()
                .filter(each -> each.date().equals(period) && !period.isAfter(day))
                .findFirst()
                .map(Checkpoint::planned)
                .orElseGet(() -> Interpolation.STEP.expected(after, day));
    }
}
