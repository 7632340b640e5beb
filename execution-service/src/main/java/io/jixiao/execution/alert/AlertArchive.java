package io.jixiao.execution.alert;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The alerts as people read them.
public interface AlertArchive {

    /// In the order of their keys: project, year, rule, period.
    List<Alert> list(AlertFilter filter, Optional<AlertKey> after, int limit, DataScope scope);

    Optional<AlertHistory> find(UUID id, DataScope scope);

    /// As they were at the end of a day, by period.
    ///
    /// @param knownAt by the steps recorded up to this instant
    List<Alert> asOf(ProjectKey project, LocalDate day, Optional<Instant> knownAt);

    /// How many are alive.
    Map<Level, Long> liveByLevel();
}
