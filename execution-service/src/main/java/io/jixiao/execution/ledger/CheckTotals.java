package io.jixiao.execution.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// The nightly check of invariant I3, once for all replicas.
@ApplicationScoped
public class CheckTotals {

    private final TotalsCheck check;
    private final CheckedNights nights;

    CheckTotals(TotalsCheck check, CheckedNights nights) {
        this.check = check;
        this.nights = nights;
    }

    /// Does nothing when another replica has begun the night's check.
    ///
    /// @return what it found
    public List<TotalsCheck.Mismatch> checkOnce(LocalDate night) {
        if (!nights.begin(night)) {
            return List.of();
        }
        var mismatches = check.mismatches();
        nights.finish(night, mismatches);
        return mismatches;
    }
}
