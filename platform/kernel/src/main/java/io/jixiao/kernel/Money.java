package io.jixiao.kernel;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An amount of renminbi, exact to the fen (分); may be negative.
///
/// Every wire writes 元 with two decimals, official forms print 万元; inside, the number never
/// leaves `long` fen. Any amount that exists fits the wire: beyond 15 digits of 元 it is refused.
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /// What a wire amount looks like: 元, exactly two decimals.
    public static final String YUAN_PATTERN = "^-?(0|[1-9][0-9]{0,14})\\.[0-9]{2}$";

    private static final Pattern YUAN = Pattern.compile(YUAN_PATTERN);
    private static final Pattern WAN_YUAN = Pattern.compile("^-?[0-9]{1,11}(\\.[0-9]{1,6})?$");
    private static final int YUAN_TO_FEN_DIGITS = 2;

    /// 1 万元 = 10 000 元 = 1 000 000 分.
    private static final int WAN_YUAN_TO_FEN_DIGITS = 6;

    /// 15 digits of 元 and two of 分: far from the end of `long`, so that sums cannot wrap.
    public static final long LARGEST_FEN = 99_999_999_999_999_999L;

    public Money {
        if (fen > LARGEST_FEN || fen < -LARGEST_FEN) {
            throw RuleViolation.of(
                    "money.range", "amount", yuan(fen), "largest", yuan(LARGEST_FEN));
        }
    }

    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /// Reads `"120000.00"`.
    public static Money ofYuan(String amount) {
        if (!YUAN.matcher(amount).matches()) {
            throw RuleViolation.of("money.form", "amount", amount);
        }
        return ofFen(new BigDecimal(amount).movePointRight(YUAN_TO_FEN_DIGITS).longValueExact());
    }

    /// Reads an amount as a document prints it: `"15.00"` is 150 000 元.
    public static Money ofWanYuan(String amount) {
        if (!WAN_YUAN.matcher(amount).matches()) {
            throw RuleViolation.of("money.form-wan-yuan", "amount", amount);
        }
        return ofFen(
                new BigDecimal(amount).movePointRight(WAN_YUAN_TO_FEN_DIGITS).longValueExact());
    }

    public Money plus(Money other) {
        return ofFen(fen + other.fen);
    }

    public Money minus(Money other) {
        return ofFen(fen - other.fen);
    }

    public Money negated() {
        return ofFen(-fen);
    }

    public boolean isZero() {
        return fen == 0;
    }

    public boolean isNegative() {
        return fen < 0;
    }

    /// Exact: no rate is rounded on the way to a decision.
    public boolean isAtLeast(Percentage share, Money whole) {
        return BigDecimal.valueOf(fen)
                        .multiply(BigDecimal.valueOf(Percentage.WHOLE.basisPoints()))
                        .compareTo(
                                BigDecimal.valueOf(whole.fen)
                                        .multiply(BigDecimal.valueOf(share.basisPoints())))
                >= 0;
    }

    /// This amount as a percentage of the whole, two decimals, half up; for display only. The whole
    /// is not zero: what to print instead is the caller's to say.
    public BigDecimal percentOf(Money whole) {
        return Percentage.ratio(BigDecimal.valueOf(fen), BigDecimal.valueOf(whole.fen));
    }

    /// `"120000.00"`: 元 with two decimals, the form of every wire.
    public String toYuan() {
        return yuan(fen);
    }

    /// `"12.00"`: 万元 with two decimals, more only where the amount needs them.
    public String toWanYuan() {
        var exact = BigDecimal.valueOf(fen, WAN_YUAN_TO_FEN_DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return toYuan() + "元";
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, YUAN_TO_FEN_DIGITS).toPlainString();
    }
}
