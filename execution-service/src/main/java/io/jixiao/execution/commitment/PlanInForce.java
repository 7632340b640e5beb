package io.jixiao.execution.commitment;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// 资金支出计划 of the version in force, with the adjusted budget it belongs to.
///
/// @param version of the target
/// @param checkpoints by date; empty where there is no plan, or an empty one
public record PlanInForce(int version, Money budget, List<Checkpoint> checkpoints) {

    public PlanInForce {
        checkpoints = checkpoints.stream().sorted(Comparator.comparing(Checkpoint::date)).toList();
    }

    /// The checkpoint that counts on this day; on its own day a checkpoint counts already.
    public Optional<Checkpoint> lastPassed(LocalDate asOf) {
        return checkpoints.reversed().stream()
                .filter(each -> !each.date().isAfter(asOf))
                .findFirst();
    }
}
