package io.jixiao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A share in hundredths of a percent: 80 % is 8 000 basis points. Never rounded before a
/// comparison.
public record Percentage(long basisPoints) implements Comparable<Percentage> {

    public static final Percentage WHOLE = new Percentage(10_000);

    private static final int DISPLAY_DECIMALS = 2;

    public static Percentage of(long percent) {
        return new Percentage(Math.multiplyExact(percent, 100));
    }

    /// `part / whole` in percent with two decimals, half up; for display only.
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.movePointRight(2).divide(whole, DISPLAY_DECIMALS, RoundingMode.HALF_UP);
    }

    public Percentage plus(Percentage other) {
        return new Percentage(Math.addExact(basisPoints, other.basisPoints));
    }

    @Override
    public int compareTo(Percentage other) {
        return Long.compare(basisPoints, other.basisPoints);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString() + "%";
    }
}
