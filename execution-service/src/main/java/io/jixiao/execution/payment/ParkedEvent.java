package io.jixiao.execution.payment;

import java.time.Instant;
import java.util.Set;

/// An event that could not be posted when it came.
public record ParkedEvent(Payment payment, Instant recordedAt, Waiting waiting, State state) {

    /// What has become of it.
    public enum State {
        WAITING,
        /// Posted meanwhile.
        RELEASED,
        /// A person decided that it is not to be posted.
        DISCARDED
    }

    public EntryKey key() {
        return payment.key();
    }

    static ParkedEvent waiting(Payment payment, Instant recordedAt, Waiting waiting) {
        return new ParkedEvent(payment, recordedAt, waiting, State.WAITING);
    }

    boolean isDiscarded() {
        return state == State.DISCARDED;
    }

    /// A refund or correction waits for the payment it names, a void for its own line.
    boolean waitsForOneOf(Set<VoucherLine> lines) {
        return payment.lines().stream().anyMatch(lines::contains);
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }
}
