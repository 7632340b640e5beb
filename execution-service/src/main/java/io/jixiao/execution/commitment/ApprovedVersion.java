package io.jixiao.execution.commitment;

import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One approved version of a target, as far as this service needs it.
///
/// @param effectiveOn first day it is in force
/// @param recordedAt when it was approved
/// @param indicators as announced, JSON
public record ApprovedVersion(
        int version,
        LocalDate effectiveOn,
        Instant recordedAt,
        Money budget,
        List<Checkpoint> checkpoints,
        String indicators) {

    public ApprovedVersion {
        checkpoints = List.copyOf(checkpoints);
    }

    public PlanInForce plan() {
        return new PlanInForce(version, budget, checkpoints);
    }
}
