package io.jixiao.peers.naive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.domain.Persistable;

/// One row of the ledger: the columns that a payment fills.
@Entity
@Table(name = "ledger_entry")
public class Entry implements Persistable<EntryKey> {

    @EmbeddedId EntryKey key;

    String kind;
    String projectCode;
    String unitCode;
    String fundTypeCode;
    String fund;
    long amountFen;
    LocalDate vouDate;
    LocalDate xpayDate;
    String payee;
    String purpose;
    String expFuncCode;
    String govBgtEcoCode;
    String depBgtEcoCode;
    Instant recordedAt;

    static Entry of(Payment payment, Instant recordedAt) {
        var entry = new Entry();
        entry.key = EntryKey.of(payment);
        entry.kind = payment.kind();
        entry.projectCode = payment.projectCode();
        entry.unitCode = payment.unitCode();
        entry.fundTypeCode = payment.fundTypeCode();
        entry.fund = payment.fundTypeCode().startsWith("1") ? "FISCAL" : "OTHER";
        entry.amountFen = payment.amountFen();
        entry.vouDate = payment.vouDate();
        entry.xpayDate = payment.xpayDate();
        entry.payee = payment.payee();
        entry.purpose = payment.use();
        entry.expFuncCode = payment.expFuncCode();
        entry.govBgtEcoCode = payment.govBgtEcoCode();
        entry.depBgtEcoCode = payment.depBgtEcoCode();
        entry.recordedAt = recordedAt;
        return entry;
    }

    @Override
    public EntryKey getId() {
        return key;
    }

    /// Never merged: whether it is there has been asked before.
    @Override
    public boolean isNew() {
        return true;
    }
}
