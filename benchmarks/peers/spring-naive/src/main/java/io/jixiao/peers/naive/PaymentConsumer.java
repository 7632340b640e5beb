package io.jixiao.peers.naive;

import java.time.Instant;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Posts each payment by itself: seen already? find the account, store the entry, add to the total.
@Component
class PaymentConsumer {

    private final Entries entries;
    private final Accounts accounts;

    PaymentConsumer(Entries entries, Accounts accounts) {
        this.entries = entries;
        this.accounts = accounts;
    }

    @KafkaListener(topics = "peer.spring.v1", groupId = "spring-naive")
    @Transactional
    public void post(Payment payment) {
        if (entries.existsById(EntryKey.of(payment))) {
            return;
        }
        var account =
                accounts.findById(new AccountKey(payment.projectCode(), payment.fiscalYear()))
                        .orElseThrow();
        entries.save(Entry.of(payment, Instant.now()));
        account.add(payment);
    }
}
