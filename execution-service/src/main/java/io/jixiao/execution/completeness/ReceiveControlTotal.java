package io.jixiao.execution.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Takes a control total: the first one of a source's day stands, the same again is answered as the
/// first time.
@ApplicationScoped
public class ReceiveControlTotal {

    public sealed interface Outcome {
        record Kept(ControlTotals.Received received) implements Outcome {}

        record Replayed(ControlTotals.Received received) implements Outcome {}

        /// @param fields that differ, by their names on the wire
        record Conflict(ControlTotals.Received received, List<String> fields) implements Outcome {}

        /// The day has not come yet.
        record TooEarly(LocalDate today) implements Outcome {}

        /// A total stands and a feed has no gaps: one mistyped year would leave every day since
        /// without data.
        ///
        /// @param first that is taken, 1 January of last year
        record TooOld(LocalDate first) implements Outcome {}
    }

    private final ControlTotals totals;

    ReceiveControlTotal(ControlTotals totals) {
        this.totals = totals;
    }

    @Transactional
    public Outcome handle(ControlTotal total, String reportedBy, LocalDate today) {
        if (total.day().isAfter(today)) {
            return new Outcome.TooEarly(today);
        }
        var first = today.minusYears(1).withDayOfYear(1);
        if (total.day().isBefore(first)) {
            return new Outcome.TooOld(first);
        }
        var before = totals.find(total.source(), total.mofDivCode(), total.day());
        var kept = before.orElseGet(() -> totals.keep(total, reportedBy));
        var fields = differing(kept.total(), total);
        if (!fields.isEmpty()) {
            return new Outcome.Conflict(kept, fields);
        }
        totals.compare(total);
        return before.isPresent() ? new Outcome.Replayed(kept) : new Outcome.Kept(kept);
    }

    private static List<String> differing(ControlTotal kept, ControlTotal given) {
        var fields = new ArrayList<String>();
        if (kept.count() != given.count()) {
            fields.add("count");
        }
        if (!kept.sum().equals(given.sum())) {
            fields.add("sum");
        }
        return fields;
    }
}
