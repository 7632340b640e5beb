package io.jixiao.execution.knowledge;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.EntryKey;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What came to be known of a project between two instants.
public interface Changes {

    /// After one instant, up to and with another.
    record Between(ProjectKey project, Instant from, Instant to) {}

    /// Position in the list.
    record Place(Instant recordedAt, EntryKey entry, int leg) {}

    /// A version of the target approved in between.
    record NewPlan(int version, LocalDate effectiveOn, Instant recordedAt, Money budget) {}

    /// @param paidBefore of the whole year, as known at the first instant
    record Summary(Money paidBefore, Money paidAfter, List<NewPlan> plans) {
        public Summary {
            plans = List.copyOf(plans);
        }
    }

    /// Empty for a project the caller does not see.
    Optional<Summary> summary(Between between, DataScope scope);

    /// In the order of recording.
    List<Change> entries(Between between, Optional<Place> after, int limit);
}
