package io.jixiao.execution.payment;

import java.time.Instant;
import java.util.Optional;

/// An event as it stands: where it is, and whether it counts.
///
/// @param waiting what it waits for, where it is parked
public record PaymentRecord(
        Payment payment, Instant recordedAt, State state, Optional<Waiting> waiting) {

    /// Why it counts, or does not.
    public enum State {
        /// Paid, and part of what was paid.
        COUNTED,
        /// Issued and not yet paid: shown, not counted.
        IN_TRANSIT,
        /// Issued; its paid step counts instead.
        PAID_SINCE,
        /// Voided before it was paid.
        VOIDED,
        /// A refund of an earlier year's payment: it does not lower this year.
        EARLIER_YEAR,
        /// Waits for its project or for another voucher.
        PARKED,
        /// A person decided that it is not to be posted.
        DISCARDED
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }
}
