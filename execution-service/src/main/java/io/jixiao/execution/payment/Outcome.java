package io.jixiao.execution.payment;

import java.time.Instant;
import java.util.List;

/// What became of one event.
public sealed interface Outcome {

    /// In the ledger.
    record Accepted(EntryKey key, Instant recordedAt) implements Outcome {}

    /// Seen before with the same content: the first answer again.
    record Replayed(EntryKey key, Instant recordedAt, First first) implements Outcome {}

    /// Seen before with other content.
    ///
    /// @param fields that differ, by their names on the wire
    record Conflict(EntryKey key, List<String> fields, Instant recordedAt) implements Outcome {}

    /// Kept until what it waits for is there.
    record Parked(EntryKey key, Instant recordedAt, Waiting waiting) implements Outcome {}

    record Rejected(List<Objection> objections) implements Outcome {}

    /// What was answered when it came first.
    enum First {
        ACCEPTED,
        PARKED
    }
}
