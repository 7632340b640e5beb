package io.jixiao.kernel;

import io.jixiao.kernel.Expectation.Between;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Kind;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Expectation.YesOrNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An expectation laid flat, as every wire and stored version carries it beside the printed cell.
///
/// @param kind name of a [Kind]
/// @param operator one of `≥ > = < ≤`, only of a quantity
/// @param value the number; of a range the lower bound
/// @param upper of a range the upper bound
/// @param unit empty where a number has none, null where there is no number
/// @param due of a date
/// @param answer `是` or `否`
public record ExpectationParts(
        String kind,
        @Nullable String operator,
        @Nullable String value,
        @Nullable String upper,
        @Nullable String unit,
        @Nullable LocalDate due,
        @Nullable String answer) {

    public static ExpectationParts of(Expectation expectation) {
        var kind = expectation.kind();
        return switch (expectation) {
            case Measured(var operator, var value, var unit) ->
                    numbers(kind, operator.sign(), value, null, unit);
            case Between(var low, var high, var unit) -> numbers(kind, null, low, high, unit);
            case Unsettled(var value, var unit) -> numbers(kind, null, value, null, unit);
            case ByDate(var due) ->
                    new ExpectationParts(kind.name(), null, null, null, null, due, null);
            case YesOrNo wanted ->
                    new ExpectationParts(
                            kind.name(), null, null, null, null, null, wanted.printed());
            case InWords _, NotApplicable _ ->
                    new ExpectationParts(kind.name(), null, null, null, null, null, null);
        };
    }

    /// The same expectation again. Parts of a kind not known here, or too few of them, leave only
    /// the cell to go by.
    ///
    /// @param printed the cell as it stands in the document
    public Expectation toExpectation(String printed) {
        return Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .map(each -> toExpectation(each, printed))
                .orElseGet(() -> Expectation.read(printed));
    }

    private Expectation toExpectation(Kind known, String printed) {
        return switch (known) {
            case QUANTITATIVE -> measured(printed);
            case RANGE ->
                    value == null || upper == null
                            ? Expectation.read(printed)
                            : new Between(new BigDecimal(value), new BigDecimal(upper), unitText());
            case UNSETTLED ->
                    value == null
                            ? Expectation.read(printed)
                            : new Unsettled(new BigDecimal(value), unitText());
            case DATE -> due == null ? Expectation.read(printed) : new ByDate(due);
            case YES_NO ->
                    answer == null
                            ? Expectation.read(printed)
                            : new YesOrNo(answer.equals(new YesOrNo(true).printed()));
            case QUALITATIVE -> new InWords(printed.strip());
            case NOT_APPLICABLE -> new NotApplicable();
        };
    }

    private Expectation measured(String printed) {
        if (operator == null || value == null) {
            return Expectation.read(printed);
        }
        var number = new BigDecimal(value);
        return Operator.ofSign(operator)
                .<Expectation>map(known -> new Measured(known, number, unitText()))
                .orElseGet(() -> Expectation.read(printed));
    }

    private String unitText() {
        return unit == null ? "" : unit;
    }

    private static ExpectationParts numbers(
            Kind kind,
            @Nullable String operator,
            BigDecimal value,
            @Nullable BigDecimal upper,
            String unit) {
        return new ExpectationParts(
                kind.name(),
                operator,
                value.toPlainString(),
                upper == null ? null : upper.toPlainString(),
                unit,
                null,
                null);
    }
}
