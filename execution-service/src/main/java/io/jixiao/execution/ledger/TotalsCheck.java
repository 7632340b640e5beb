package io.jixiao.execution.ledger;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.List;

/// Invariant I3: the running totals are the fold of the ledger, for every project and year.
public interface TotalsCheck {

    /// More of them say no more.
    int AT_MOST = 1_000;

    /// @param what the total that differs
    /// @param total as it runs
    /// @param ledger as it should be
    record Mismatch(ProjectKey project, String what, String total, String ledger) {}

    /// Empty when all is well; the first ones where there are very many.
    ///
    /// Some hundred projects at a time, each slice as of its own instant, so that neither memory
    /// nor
    /// an open transaction grows with the ledger.
    List<Mismatch> mismatches();
}
