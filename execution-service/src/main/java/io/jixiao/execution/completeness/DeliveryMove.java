package io.jixiao.execution.completeness;

import io.jixiao.kernel.FiscalYear;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/// Days that became final, or ceased to be, since readers were told.
///
/// @param after the last day before them; empty where nothing had been complete
/// @param through the last of them
public record DeliveryMove(Optional<LocalDate> after, LocalDate through) {

    private static final Comparator<Optional<LocalDate>> NOTHING_FIRST =
            Comparator.comparing(day -> day.orElse(LocalDate.MIN));

    /// From one completeness to another, forward or back; empty where it stands still.
    static Optional<DeliveryMove> between(Optional<LocalDate> one, Optional<LocalDate> other) {
        boolean forward = NOTHING_FIRST.compare(one, other) < 0;
        var low = forward ? one : other;
        var high = forward ? other : one;
        return low.equals(high)
                ? Optional.empty()
                : Optional.of(new DeliveryMove(low, high.orElseThrow()));
    }

    /// Both, and what lies between them.
    DeliveryMove and(DeliveryMove more) {
        return new DeliveryMove(
                NOTHING_FIRST.compare(after, more.after) < 0 ? after : more.after,
                through.isAfter(more.through) ? through : more.through);
    }

    /// Two days say whether a figure is final: that of the last payment for the figure as it
    /// stands, and the last day of the year for the whole year's.
    boolean concerns(FiscalYear year, Optional<LocalDate> lastEffectiveOn) {
        return holds(year.lastDay()) || lastEffectiveOn.filter(this::holds).isPresent();
    }

    private boolean holds(LocalDate day) {
        return !day.isAfter(through) && after.filter(before -> !day.isAfter(before)).isEmpty();
    }
}
