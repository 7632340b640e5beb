package io.jixiao.kernel;

import java.math.BigDecimal;

/// A number with its unit, in the one form that prints and reads back to the same.
///
/// Stored history passes through here again: what is allowed may be widened, never narrowed.
record Quantity(BigDecimal value, String unit) {

    private static final int INTEGER_DIGITS = 15;
    private static final int DECIMALS = 6;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    Quantity {
        value = canonical(value);
        unit = Units.canonical(unit);
        if (Units.holdsDigit(unit)) {
            throw RuleViolation.of("expectation.unit-holds-digit", "unit", unit);
        }
        if (!Units.isWritable(unit)) {
            throw RuleViolation.of("expectation.unit-form", "unit", unit);
        }
        if (isYear(value, unit)) {
            throw RuleViolation.of(
                    "expectation.year-is-no-quantity", "year", value.toPlainString() + unit);
        }
    }

    /// Without an operator only what is likely a unit counts as one.
    static Quantity withoutOperator(BigDecimal value, String unit) {
        var quantity = new Quantity(value, unit);
        if (!Units.isLikely(quantity.unit)) {
            throw RuleViolation.of("expectation.unit-form", "unit", quantity.unit);
        }
        return quantity;
    }

    /// `2023年` is a time, `15年` a duration.
    static boolean isYear(BigDecimal value, String unit) {
        return unit.startsWith("年")
                && value.compareTo(FIRST_YEAR) >= 0
                && value.compareTo(LAST_YEAR) <= 0;
    }

    /// One form for equal numbers, and never an exponent: 1000, not 1E+3 and not 1000.0.
    private static BigDecimal canonical(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        if ((long) stripped.precision() - stripped.scale() > INTEGER_DIGITS
                || stripped.scale() > DECIMALS) {
            throw RuleViolation.of(
                    "expectation.value-range",
                    "value",
                    value,
                    "digits",
                    INTEGER_DIGITS,
                    "decimals",
                    DECIMALS);
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
