package io.jixiao.execution.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What each night's check has found.
public interface CheckedNights {

    /// @param firstMismatch empty when all was well
    record Night(LocalDate day, Instant finishedAt, int mismatches, String firstMismatch) {}

    /// False when it was begun already; a check that was cut off may be begun again after an hour.
    boolean begin(LocalDate night);

    void finish(LocalDate night, List<TotalsCheck.Mismatch> mismatches);

    Optional<Night> last();
}
