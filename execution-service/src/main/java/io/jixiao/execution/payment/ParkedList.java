package io.jixiao.execution.payment;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What waits, as people look at it.
public interface ParkedList {

    /// Position in the list: what has waited longest comes first.
    record Place(Instant recordedAt, EntryKey key) {

        static Place of(ParkedEvent event) {
            return new Place(event.recordedAt(), event.key());
        }
    }

    /// @param causeGone what it waits for has come
    record Looked(ParkedEvent event, boolean causeGone) {}

    List<ParkedEvent> waiting(
            Optional<Waiting.Reason> reason, Optional<Place> after, int limit, DataScope scope);

    Optional<ParkedEvent> find(EntryKey key, DataScope scope);

    /// What waits for a project or a voucher, whoever may see it; a refusal waits for a person.
    List<Looked> looked(Optional<Place> after, int limit);

    int count();

    /// When the one that waits longest came.
    Optional<Instant> oldest();
}
