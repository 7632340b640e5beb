package io.jixiao.execution.commitment;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What was paid on each day that counts (实际支付日期), refunds subtracted: the ledger folded by
/// effective date.
public record PaidByDay(NavigableMap<LocalDate, Money> paidOn) {

    public static final PaidByDay NOTHING = new PaidByDay(new TreeMap<>());

    public PaidByDay {
        paidOn = Collections.unmodifiableNavigableMap(new TreeMap<>(paidOn));
    }

    public static PaidByDay of(Map<LocalDate, Money> paidOn) {
        return new PaidByDay(new TreeMap<>(paidOn));
    }

    /// Up to the end of this day.
    public Money through(LocalDate day) {
        return paidOn.headMap(day, true).values().stream().reduce(Money.ZERO, Money::plus);
    }
}
