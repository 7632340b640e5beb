package io.jixiao.execution.knowledge;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Snapshots folded from the ledger.
public interface Snapshots {

    /// @param cutOff the instant of version 1
    /// @param knownThrough later entries are left out
    record Span(ProjectKey project, LocalDate end, Instant cutOff, Instant knownThrough) {}

    /// In order, after a version.
    List<PeriodSnapshot> versions(Span span, long after, int limit);

    PeriodSnapshot latest(Span span);
}
