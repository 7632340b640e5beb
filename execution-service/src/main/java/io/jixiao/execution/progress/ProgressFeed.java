package io.jixiao.execution.progress;

import io.jixiao.kernel.BudgetUnit;
import java.util.List;
import java.util.Optional;

/// How indicators stand, for publishing.
public interface ProgressFeed {

    /// @param revision grows with each change of the latest reading
    record Current(StoredReport report, BudgetUnit unit, long revision) {}

    List<Current> current(List<IndicatorKey> indicators);

    /// Indicators with a reading, in the order of their keys.
    List<IndicatorKey> after(Optional<IndicatorKey> last, int limit);
}
