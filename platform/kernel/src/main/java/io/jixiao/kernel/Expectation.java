package io.jixiao.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an indicator promises (指标值): one cell of the official form.
///
/// A number without an operator is not given one: it is [Unsettled] until a person says which. Who
/// keeps an expectation keeps the cell as printed beside it.
public sealed interface Expectation {

    /// Reads a printed cell. Total: what is not surely one of the other kinds is [InWords].
    static Expectation read(String cell) {
        return ExpectationReader.read(cell);
    }

    /// The promise that stands inside other words, `满意度≥95%`, where exactly one does.
    static Optional<Measured> inside(String text) {
        return ExpectationReader.inside(text);
    }

    /// The cell as this project prints it; reading it again gives an equal value.
    String printed();

    default Kind kind() {
        return switch (this) {
            case Measured _ -> Kind.QUANTITATIVE;
            case Between _ -> Kind.RANGE;
            case YesOrNo _ -> Kind.YES_NO;
            case ByDate _ -> Kind.DATE;
            case InWords _ -> Kind.QUALITATIVE;
            case NotApplicable _ -> Kind.NOT_APPLICABLE;
            case Unsettled _ -> Kind.UNSETTLED;
        };
    }

    /// Operator, number and unit: `≥1000米`. The direction comes from the operator, never from the
    /// category.
    ///
    /// @param value at most 15 digits and 6 decimals
    /// @param unit as this project writes it: `百分比` becomes `%`; without a digit, or `5` and `10亩`
    ///     would read as 510 亩
    record Measured(Operator operator, BigDecimal value, String unit) implements Expectation {

        public Measured {
            var quantity = new Quantity(value, unit);
            value = quantity.value();
            unit = quantity.unit();
        }

        @Override
        public String printed() {
            return operator.sign() + value.toPlainString() + unit;
        }
    }

    /// A range, both bounds included: `18—54周岁`.
    record Between(BigDecimal low, BigDecimal high, String unit) implements Expectation {

        public Between {
            var from = Quantity.withoutOperator(low, unit);
            var to = Quantity.withoutOperator(high, unit);
            if (from.value().compareTo(to.value()) >= 0) {
                throw RuleViolation.of(
                        "expectation.range-falls",
                        "low",
                        from.value().toPlainString(),
                        "high",
                        to.value().toPlainString());
            }
            low = from.value();
            high = to.value();
            unit = to.unit();
        }

        @Override
        public String printed() {
            return low.toPlainString() + "—" + high.toPlainString() + unit;
        }
    }

    /// 是 or 否; 否 too may be what is wanted.
    record YesOrNo(boolean yes) implements Expectation {
        @Override
        public String printed() {
            return yes ? "是" : "否";
        }
    }

    /// `2023年12月底前`: done on this day at the latest; in this century, as fiscal years are.
    record ByDate(LocalDate due) implements Expectation {

        public ByDate {
            if (!Deadlines.canBe(due)) {
                throw RuleViolation.of("expectation.date-range", "date", due);
            }
        }

        @Override
        public String printed() {
            return "%d年%d月%d日前".formatted(due.getYear(), due.getMonthValue(), due.getDayOfMonth());
        }
    }

    /// A promise in words (定性), judged as a tier; empty where nothing is printed yet.
    record InWords(String text) implements Expectation {
        @Override
        public String printed() {
            return text;
        }
    }

    /// 无, `—`: the row of the form does not concern this project.
    record NotApplicable() implements Expectation {
        @Override
        public String printed() {
            return "无";
        }
    }

    /// A number whose direction nobody printed: `95%`, `400元/人、天`, `2100`.
    record Unsettled(BigDecimal value, String unit) implements Expectation {

        public Unsettled {
            var quantity = Quantity.withoutOperator(value, unit);
            value = quantity.value();
            unit = quantity.unit();
        }

        /// What a person chooses from: at least, exactly, at most.
        public List<Measured> candidates() {
            return Stream.of(Operator.AT_LEAST, Operator.EQUAL, Operator.AT_MOST)
                    .map(this::with)
                    .toList();
        }

        public Measured with(Operator operator) {
            return new Measured(operator, value, unit);
        }

        @Override
        public String printed() {
            return value.toPlainString() + unit;
        }
    }

    /// The kinds under the names that every wire and column uses.
    enum Kind {
        QUANTITATIVE,
        RANGE,
        YES_NO,
        DATE,
        QUALITATIVE,
        NOT_APPLICABLE,
        UNSETTLED
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
