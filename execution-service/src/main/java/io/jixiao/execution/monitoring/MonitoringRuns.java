package io.jixiao.execution.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The runs as a store; ids and times come from it.
public interface MonitoringRuns {

    MonitoringRun started(LocalDate asOf, String requestedBy, boolean changes);

    /// How far it came, in the transaction that judged so far.
    void reached(MonitoringRun run);

    MonitoringRun finished(MonitoringRun run);

    Optional<MonitoringRun> find(UUID id);

    /// Interrupted ones, by day.
    List<MonitoringRun> unfinished();
}
