package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Sender;
import java.time.Instant;
import java.util.Optional;

/// A batch that is followed as a resource.
///
/// @param lines all of them; known once the last one has arrived
/// @param done those with an outcome
/// @param tellsOutcomes false when it ended so long ago that only its counts are kept
public record Batch(
        String id,
        Order order,
        Status status,
        int lines,
        int done,
        Counts counts,
        Instant receivedAt,
        Optional<Instant> finishedAt,
        boolean tellsOutcomes) {

    /// @param sentBy subject of the token
    /// @param dryRun whether nothing of it is kept
    /// @param origin the file it came from: one batch may come of it
    public record Order(String sentBy, Sender sender, boolean dryRun, Optional<String> origin) {}

    /// How far it has come.
    public enum Status {
        /// Its lines arrive; nobody is told of it yet.
        RECEIVING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /// For whoever sent it, and who may push the same.
    public boolean concerns(String subject, Sender reader) {
        return order.sentBy().equals(subject) || order.sender().equals(reader);
    }

    @Override
    public String toString() {
        return "payment batch " + id;
    }
}
