package io.jixiao.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// What an indicator promises (指标值): one cell of the official form, `≥1000米`, `≥90百分比`, words.
public sealed interface Expectation {

    /// Reads a printed cell; what is not surely operator, number and unit is taken as words.
    /// Total: every string is one or the other.
    static Expectation read(String cell) {
        return ExpectationReader.read(cell);
    }

    /// The cell as this project prints it; reading it again gives an equal value.
    String printed();

    /// Operator, number and unit. The direction comes from the operator, never from the category.
    ///
    /// Only what can be printed and read again can be built: a value of at most 15 digits and 6
    /// decimals, and no digit in the unit, or `5` and `10亩` would read as 510 亩.
    ///
    /// @param unit as this project writes it: `百分比` becomes `%`, `次数` becomes `次`
    record Measured(Operator operator, BigDecimal value, String unit) implements Expectation {

        private static final int INTEGER_DIGITS = 15;
        private static final int DECIMALS = 6;

        public Measured {
            value = canonical(value);
            unit = ExpectationReader.canonicalUnit(unit);
            if (ExpectationReader.holdsDigit(unit)) {
                throw RuleViolation.of("expectation.unit-holds-digit", "unit", unit);
            }
        }

        @Override
        public String printed() {
            return operator.sign() + value.toPlainString() + unit;
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

    /// A promise in words (定性), judged as a tier.
    record InWords(String text) implements Expectation {
        @Override
        public String printed() {
            return text;
        }
    }

    /// Strict operators score as their inclusive twins; only whether it was met differs.
    enum Operator {
        AT_LEAST("≥"),
        MORE_THAN(">"),
        EQUAL("="),
        AT_MOST("≤"),
        LESS_THAN("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean isMetBy(BigDecimal actual, BigDecimal target) {
            int order = actual.compareTo(target);
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case MORE_THAN -> order > 0;
                case EQUAL -> order == 0;
                case AT_MOST -> order <= 0;
                case LESS_THAN -> order < 0;
            };
        }

        /// Empty for any sign but the five this project prints.
        public static Optional<Operator> ofSign(String sign) {
            return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
        }
    }
}
