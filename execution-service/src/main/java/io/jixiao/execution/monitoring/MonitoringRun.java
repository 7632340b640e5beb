package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// One pass over all projects for one day, which may be interrupted and continued.
///
/// @param requestedBy who asked for it; the daily job is `daily`
/// @param changes false for a day behind the last judged one: it answers and opens nothing
/// @param position the last project judged; empty before the first
public record MonitoringRun(
        UUID id,
        LocalDate asOf,
        String requestedBy,
        boolean changes,
        Optional<ProjectKey> position,
        Tally tally,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    public static final String DAILY = "daily";

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    MonitoringRun reached(ProjectKey last, Tally more) {
        return new MonitoringRun(
                id,
                asOf,
                requestedBy,
                changes,
                Optional.of(last),
                tally.plus(more),
                startedAt,
                finishedAt);
    }
}
