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
    record Conflict(EntryKey key, List<String> fields, Instant recordedAt) implements Outcome {

        /// One for each field that differs.
        @Override
        public List<Objection> why() {
            return fields.stream()
                    .map(
                            field ->
                                    Objection.at(
                                            "/" + field,
                                            "payment.conflict",
                                            "field",
                                            field,
                                            "voucher",
                                            key.line().printed(),
                                            "recordedAt",
                                            recordedAt))
                    .toList();
        }
    }

    /// Kept until what it waits for is there.
    record Parked(EntryKey key, Instant recordedAt, Waiting waiting) implements Outcome {

        @Override
        public List<Objection> why() {
            return List.of(waiting.objection());
        }
    }

    record Rejected(List<Objection> objections) implements Outcome {

        @Override
        public List<Objection> why() {
            return objections;
        }
    }

    /// Why it did not simply go through.
    default List<Objection> why() {
        return List.of();
    }

    /// What was answered when it came first.
    enum First {
        ACCEPTED,
        PARKED
    }
}
