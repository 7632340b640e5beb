package io.jixiao.execution.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Compares totals again: what differed may have arrived, what fitted may have got a late payment.
@ApplicationScoped
public class CompareTotals {

    private static final int AT_ONCE = 50;

    private final ControlTotals totals;

    CompareTotals(ControlTotals totals) {
        this.totals = totals;
    }

    /// One transaction for some of them.
    ///
    /// @return how many were compared
    @Transactional
    public int compareDue() {
        return totals.compareDue(AT_ONCE);
    }
}
