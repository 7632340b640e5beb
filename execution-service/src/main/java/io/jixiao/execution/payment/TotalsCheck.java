package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.List;

/// Invariant I3: the running totals are the fold of the ledger, for every project and year.
public interface TotalsCheck {

    /// @param what the total that differs
    /// @param total as it runs
    /// @param ledger as it should be
    record Mismatch(ProjectKey project, String what, String total, String ledger) {}

    /// Empty when all is well.
    List<Mismatch> mismatches();
}
