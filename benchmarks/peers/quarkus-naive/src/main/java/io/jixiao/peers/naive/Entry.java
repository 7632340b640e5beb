package io.jixiao.peers.naive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/// One row of the ledger: the columns that a payment fills.
@Entity
@Table(name = "ledger_entry")
public class Entry extends PanacheEntityBase {

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
}
