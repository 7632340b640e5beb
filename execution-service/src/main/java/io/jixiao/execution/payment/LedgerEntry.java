package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.time.Instant;

/// One leg of a payment event, as it stands in the ledger.
///
/// @param leg 1, and 2 for the plus leg of a correction
/// @param project whose account it belongs to
/// @param amount what it adds there; negative for what it takes away
public record LedgerEntry(
        Payment payment,
        int leg,
        ProjectCode project,
        Money amount,
        Fund fund,
        Instant recordedAt) {

    static LedgerEntry of(Payment payment, Fund fund, Instant recordedAt) {
        return new LedgerEntry(payment, 1, payment.project(), payment.amount(), fund, recordedAt);
    }

    /// The minus leg of a correction.
    LedgerEntry taking() {
        return new LedgerEntry(payment, 1, project, amount.negated(), fund, recordedAt);
    }

    /// The plus leg of a correction.
    LedgerEntry bringingTo(ProjectCode to) {
        return new LedgerEntry(payment, 2, to, amount, fund, recordedAt);
    }

    public ProjectKey account() {
        return new ProjectKey(project, payment.line().year());
    }
}
