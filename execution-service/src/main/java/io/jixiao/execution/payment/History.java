package io.jixiao.execution.payment;

import io.jixiao.kernel.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the ledger knows of some voucher lines, kept current while a batch is decided.
public final class History {

    private final Map<EntryKey, Posted> entries = new HashMap<>();
    private final Map<VoucherLine, Money> takenBack = new HashMap<>();

    /// @param events on the lines
    /// @param onThem refunds and corrections that refer to the lines
    public History(Collection<Posted> events, Collection<Posted> onThem) {
        events.forEach(event -> entries.put(event.payment().key(), event));
        onThem.forEach(event -> takeBack(event.payment()));
    }

    Optional<Posted> entry(VoucherLine line, Step step) {
        return Optional.ofNullable(entries.get(line.at(step)));
    }

    /// What refunds and corrections have taken from a payment, as a positive amount.
    Money takenBack(VoucherLine original) {
        return takenBack.getOrDefault(original, Money.ZERO);
    }

    void add(Posted event) {
        entries.put(event.payment().key(), event);
        takeBack(event.payment());
    }

    private void takeBack(Payment payment) {
        payment.kind()
                .refersTo()
                .ifPresent(original -> takenBack.merge(original, taken(payment), Money::plus));
    }

    /// Refunds are negative, corrections positive; both take from the original.
    static Money taken(Payment payment) {
        return payment.amount().isNegative() ? payment.amount().negated() : payment.amount();
    }
}
