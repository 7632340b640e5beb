package io.jixiao.kernel;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What an indicator promises (指标值): one cell of the official form, `≥1000米`, `≥90百分比`, words.
public sealed interface Expectation {

    /// Operator, number and unit. The direction comes from the operator, never from the category.
    record Measured(Operator operator, BigDecimal value, String unit) implements Expectation {
        public Measured {
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            unit = UNIT_ALIASES.getOrDefault(unit, unit);
        }

        @Override
        public String printed() {
            return operator.sign() + value.toPlainString() + unit;
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

        /// Empty for a sign no form prints.
        public static Optional<Operator> ofSign(String sign) {
            return Arrays.stream(values()).filter(each -> each.sign.equals(sign)).findFirst();
        }
    }

    /// The cell as this project prints it; reading it again gives an equal value.
    String printed();

    java.util.Map<String, String> UNIT_ALIASES = java.util.Map.of("百分比", "%", "％", "%", "次数", "次");

    Pattern MEASURED_CELL =
            Pattern.compile(
                    "^(≥|≧|>=|>|≤|≦|<=|<|=|═|﹦)([+-]?[0-9]{1,15}(?:\\.[0-9]{1,6})?)([^0-9]*)$");

    /// Reads a printed cell; what is not operator, number and unit is taken as words.
    static Expectation read(String cell) {
        var text = cell.strip();
        var measured = MEASURED_CELL.matcher(text.replaceAll("\\s+", ""));
        if (!measured.matches()) {
            return new InWords(text);
        }
        var operator =
                switch (measured.group(1)) {
                    case "≥", "≧", ">=" -> Operator.AT_LEAST;
                    case ">" -> Operator.MORE_THAN;
                    case "≤", "≦", "<=" -> Operator.AT_MOST;
                    case "<" -> Operator.LESS_THAN;
                    default -> Operator.EQUAL;
                };
        return new Measured(operator, new BigDecimal(measured.group(2)), measured.group(3));
    }
}
