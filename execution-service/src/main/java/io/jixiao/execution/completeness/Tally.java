package io.jixiao.execution.completeness;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;

/// How many events, and how much money.
public record Tally(long count, Money sum) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Money.LARGEST_FEN);

    public static final Tally NOTHING = new Tally(0, Money.ZERO);

    /// A sum beyond what [Money] holds is told as the largest: one such day must not hide the
    /// others.
    public static Tally of(long count, BigDecimal fen) {
        return new Tally(
                count, Money.ofFen(fen.min(LARGEST).max(LARGEST.negate()).longValueExact()));
    }

    public Tally minus(Tally other) {
        var fen = BigDecimal.valueOf(sum.fen()).subtract(BigDecimal.valueOf(other.sum.fen()));
        return of(count - other.count, fen);
    }
}
