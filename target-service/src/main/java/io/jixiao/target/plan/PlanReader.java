package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.PlanReading.Ambiguous;
import io.jixiao.target.plan.PlanReading.Amount;
import io.jixiao.target.plan.PlanReading.Ask;
import io.jixiao.target.plan.PlanReading.Empty;
import io.jixiao.target.plan.PlanReading.Invalid;
import io.jixiao.target.plan.PlanReading.None;
import io.jixiao.target.plan.PlanReading.PerPeriodAsk;
import io.jixiao.target.plan.PlanReading.Percent;
import io.jixiao.target.plan.PlanReading.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Decides how a row is to be read; the conditions stand in the order of `docs/rules/01`.
final class PlanReader {

    /// In the unit of the cells: 0.01 万元, or 0.01 percentage points.
    static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /// Where two ways give the same curve, the first one names it.
    private static final List<Way> PREFERENCE =
            List.of(Way.PERCENT, Way.AMOUNT, Way.PER_PERIOD_PERCENT, Way.PER_PERIOD_AMOUNT);

    private final PlanRow row;
    private final Money budget;

    private PlanReader(PlanRow row, Money budget) {
        this.row = row;
        this.budget = budget;
    }

    static PlanReading read(PlanRow row, Money budget) {
        return new PlanReader(row, budget).read();
    }

    private PlanReading read() {
        var values = new ArrayList<BigDecimal>();
        int firstBlank = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            switch (CellValue.of(row.cells().get(i).printed())) {
                case CellValue.Unreadable _ -> {
                    return new Invalid(Reason.UNREADABLE, i);
                }
                case CellValue.Blank _ -> firstBlank = firstBlank < 0 ? i : firstBlank;
                case CellValue.Numeric(var value) when value.signum() < 0 -> {
                    return new Invalid(Reason.NEGATIVE, i);
                }
                case CellValue.Numeric(var value) -> values.add(value);
            }
        }
        if (values.isEmpty()) {
            return new None(ExpenditurePlan.none(budget));
        }
        if (firstBlank >= 0) {
            return new Invalid(Reason.PARTLY_BLANK, firstBlank);
        }
        if (values.stream().allMatch(value -> value.signum() == 0)) {
            return new Empty(ExpenditurePlan.empty(budget, dates()));
        }
        return read(new Curves(values, budget));
    }

    private PlanReading read(Curves curves) {
        var fitting = PREFERENCE.stream().filter(curves::fits).toList();
        if (fitting.isEmpty()) {
            return curves.firstFall() < 0
                    ? new Ambiguous(curves.last(), curves.sum())
                    : new Invalid(Reason.FALLS, curves.firstFall());
        }
        return switch (row.answer()) {
            case PlanAnswer.Given(var way) ->
                    fitting.contains(way)
                            ? understood(curves, way)
                            : new Invalid(Reason.ANSWER_MISFIT, 0);
            case PlanAnswer.NotGiven _ -> unanswered(curves, fitting);
        };
    }

    private PlanReading unanswered(Curves curves, List<Way> fitting) {
        var different = curves.different(fitting);
        var first = different.getFirst();
        if (different.stream().allMatch(Way::isPerPeriod)) {
            return new PerPeriodAsk(different);
        }
        return different.size() > 1 ? new Ask(different) : understood(curves, first);
    }

    private PlanReading understood(Curves curves, Way way) {
        return way.isPercent()
                ? new Percent(
                        ExpenditurePlan.ofPercents(budget, dates(), curves.cumulative(way)),
                        curves.end(way))
                : new Amount(
                        ExpenditurePlan.ofAmounts(
                                budget,
                                dates(),
                                curves.cumulative(way).stream()
                                        .map(value -> Money.ofWanYuan(value.toPlainString()))
                                        .toList()),
                        curves.end(way));
    }

    private List<LocalDate> dates() {
        return row.cells().stream().map(PlanCell::date).toList();
    }
}
