package io.jixiao.peers.naive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Posts each payment by itself: seen already? find the account, store the entry, add to the total.
@ApplicationScoped
public class PaymentConsumer {

    @Incoming("payments")
    @Transactional
    public void post(Payment payment) {
        if (Entry.findById(EntryKey.of(payment)) != null) {
            return;
        }
        Account account =
                Account.findById(new AccountKey(payment.projectCode(), payment.fiscalYear()));
        if (account == null) {
            throw new IllegalStateException("no project " + payment.projectCode());
        }
        Entry.of(payment, Instant.now()).persist();
        account.add(payment);
    }
}
