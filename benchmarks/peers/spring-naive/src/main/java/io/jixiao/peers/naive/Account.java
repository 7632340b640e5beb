package io.jixiao.peers.naive;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Running total of a project's year; of its columns those that a payment changes.
@Entity
@Table(name = "project_account")
public class Account {

    @EmbeddedId AccountKey key;

    long paidFiscalFen;

    long entries;

    @Nullable LocalDate lastEffectiveOn;

    @Version long revision;

    void add(Payment payment) {
        paidFiscalFen += payment.amountFen();
        entries++;
        if (lastEffectiveOn == null || lastEffectiveOn.isBefore(payment.xpayDate())) {
            lastEffectiveOn = payment.xpayDate();
        }
    }
}
