package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reports as people read them.
public interface ProgressArchive {

    /// In the order of recording.
    ///
    /// @param after number of the last report seen
    List<StoredReport> list(ReportFilter filter, Optional<Long> after, int limit, DataScope scope);

    /// By indicator: of the latest period up to a month the last report.
    ///
    /// @param knownAt among those recorded up to this instant
    Map<String, StoredReport> latest(ProjectKey project, YearMonth upTo, Optional<Instant> knownAt);
}
