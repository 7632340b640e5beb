package io.jixiao.execution.completeness;

import java.time.LocalDate;
import java.util.Optional;

/// How far the sources that send control totals have delivered for a division.
///
/// @param reportedThrough each of them has sent a total for every day up to this one; empty where
///     none sends any
/// @param completeThrough and all of these fit the ledger
public record Delivery(Optional<LocalDate> reportedThrough, Optional<LocalDate> completeThrough) {

    /// No source sends control totals: figures are judged as they are, and provisional.
    public static final Delivery UNKNOWN = new Delivery(Optional.empty(), Optional.empty());

    /// A source that sends control totals has missed the period that ends on this day: NO_DATA.
    ///
    /// @param asOf on the period's own last day its total is not due yet
    public boolean misses(LocalDate periodEnd, LocalDate asOf) {
        return periodEnd.isBefore(asOf) && reportedThrough.filter(periodEnd::isAfter).isPresent();
    }

    /// The figures of this day may still grow.
    public boolean isProvisional(LocalDate day, int parked) {
        return parked > 0 || completeThrough.filter(through -> !through.isBefore(day)).isEmpty();
    }
}
