package io.jixiao.execution.progress;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.YearMonth;
import java.util.Optional;

/// Which reports a list shows.
///
/// @param latestOnly one per indicator: how it stands now
public record ReportFilter(
        Optional<ProjectCode> project,
        Optional<FiscalYear> year,
        Optional<String> indicatorId,
        Optional<YearMonth> period,
        boolean latestOnly) {}
