package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;
import java.util.Map;

/// The ledger as monitoring reads it: for days that have passed the totals say nothing.
public interface SpendingHistory {

    /// Projects without entries are left out.
    Map<ProjectKey, PaidByDay> paidByDay(Collection<ProjectKey> projects);
}
