package io.jixiao.peers.naive;

import jakarta.persistence.Embeddable;

/// The natural key of an entry of the ledger.
@Embeddable
public record EntryKey(
        String payCertNo,
        int lineNo,
        String mofDivCode,
        String source,
        String step,
        short leg,
        int fiscalYear) {

    static EntryKey of(Payment payment) {
        return new EntryKey(
                payment.payCertNo(),
                payment.lineNo(),
                payment.mofDivCode(),
                payment.source(),
                "PAID",
                (short) 1,
                payment.fiscalYear());
    }
}
