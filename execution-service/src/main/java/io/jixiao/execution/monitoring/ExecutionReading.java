package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import java.time.LocalDate;
import java.util.Optional;

/// What reading an execution needs beside account, ledger and alerts.
public interface ExecutionReading {

    /// Of the version that was in force on the day; empty when none was stored for it.
    Optional<PlanInForce> planOn(ProjectKey project, LocalDate day);

    /// Payments of this project that wait for something.
    int parked(ProjectKey project);
}
