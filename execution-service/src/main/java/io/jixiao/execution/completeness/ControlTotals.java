package io.jixiao.execution.completeness;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Control totals as a store.
public interface ControlTotals {

    record Received(ControlTotal total, Instant receivedAt) {}

    /// From one day through another.
    record Filter(Optional<String> source, LocalDate from, LocalDate to) {}

    /// Position in the list.
    record Place(LocalDate day, String source, String mofDivCode) {}

    /// Keeps it unless the day has one already; answers what is kept.
    Received keep(ControlTotal total, String reportedBy);

    /// Whether the day had a total before this transaction.
    Optional<Received> find(String source, String mofDivCode, LocalDate day);

    /// By day, source and division.
    List<Received> list(Filter filter, Optional<Place> after, int limit, DataScope scope);

    /// Announced, found and parked by day, source and division; a day without a total is listed
    /// where
    /// its source sends totals, or where something was found.
    List<DayComparison> compared(Filter filter, Optional<Place> after, int limit, DataScope scope);

    /// Counts again what the ledger holds of one day.
    void compare(ControlTotal total);

    /// The same for those that did not fit, and for those that were not compared for longest.
    ///
    /// @param limit of each kind
    ///
    /// @return how many
    int compareDue(int limit);
}
