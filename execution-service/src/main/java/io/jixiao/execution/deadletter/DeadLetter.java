package io.jixiao.execution.deadletter;

import java.time.Instant;
import java.util.Optional;

/// 死信: a record of a topic that could not be read or posted, and why.
///
/// @param code stable slug of the fault
/// @param settled who put it back or away, and why; empty while it waits
public record DeadLetter(
        long id,
        Original original,
        String code,
        String reason,
        Instant diedAt,
        State state,
        Optional<Settled> settled) {

    /// What has become of it.
    public enum State {
        WAITING,
        /// Put back on its topic.
        REDRIVEN,
        /// A person decided that it is not to be posted.
        DISCARDED
    }

    public record Settled(Instant at, String by, String why) {}
}
