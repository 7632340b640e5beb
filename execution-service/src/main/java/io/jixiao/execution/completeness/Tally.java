package io.jixiao.execution.completeness;

import io.jixiao.kernel.Money;

/// How many events, and how much money.
public record Tally(long count, Money sum) {

    public static final Tally NOTHING = new Tally(0, Money.ZERO);

    public Tally minus(Tally other) {
        return new Tally(count - other.count, sum.minus(other.sum));
    }
}
