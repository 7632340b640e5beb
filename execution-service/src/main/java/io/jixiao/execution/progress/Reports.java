package io.jixiao.execution.progress;

import java.util.List;

/// The reports as a store. Whoever writes holds the lock of the project's account.
public interface Reports {

    /// Of one indicator, in the order of recording.
    List<StoredReport> of(IndicatorKey indicator);

    /// @param isLatest it says how the indicator stands now
    StoredReport store(Report report, String reporter, boolean isLatest);
}
