package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How much of the budget is meant to be paid by each checkpoint (资金支出计划), as understood.
///
/// Cumulative, never falls, ends at the full budget. The column that was read is the truth, the
/// other one is derived for display.
public record ExpenditurePlan(Column column, Money budget, List<Checkpoint> checkpoints) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// Which column is the truth.
    public enum Column {
        AMOUNT,
        PERCENT,
        /// All zero: a plan that plans nothing, judged by nobody.
        EMPTY,
        /// No cell filled in.
        NONE
    }

    public ExpenditurePlan {
        checkpoints = List.copyOf(checkpoints);
        var before = Money.ZERO;
        for (var checkpoint : checkpoints) {
            if (checkpoint.planned().compareTo(before) < 0) {
                throw RuleViolation.of(
                        "plan.falls", "before", before, "value", checkpoint.planned());
            }
            before = checkpoint.planned();
        }
        if (mustReachBudget(column) && !before.equals(budget)) {
            throw RuleViolation.of("plan.misses-budget", "planned", before, "budget", budget);
        }
    }

    static ExpenditurePlan ofAmounts(Money budget, List<LocalDate> dates, List<Money> cumulative) {
        var checkpoints = new ArrayList<Checkpoint>();
        IntStream.range(0, dates.size())
                .mapToObj(
                        i ->
                                new Checkpoint(
                                        dates.get(i),
                                        cumulative.get(i),
                                        percentOf(cumulative.get(i), budget)))
                .forEach(checkpoints::add);
        return new ExpenditurePlan(Column.AMOUNT, budget, checkpoints);
    }

    static ExpenditurePlan ofPercents(
            Money budget, List<LocalDate> dates, List<BigDecimal> cumulative) {
        var checkpoints = new ArrayList<Checkpoint>();
        IntStream.range(0, dates.size())
                .mapToObj(
                        i ->
                                new Checkpoint(
                                        dates.get(i),
                                        shareOf(budget, cumulative.get(i)),
                                        plain(cumulative.get(i))))
                .forEach(checkpoints::add);
        return new ExpenditurePlan(Column.PERCENT, budget, checkpoints);
    }

    static ExpenditurePlan empty(Money budget, List<LocalDate> dates) {
        return new ExpenditurePlan(
                Column.EMPTY,
                budget,
                dates.stream()
                        .map(date -> new Checkpoint(date, Money.ZERO, BigDecimal.ZERO))
                        .toList());
    }

    static ExpenditurePlan none(Money budget) {
        return new ExpenditurePlan(Column.NONE, budget, List.of());
    }

    /// The same curve, by percent, for an adjusted budget.
    ///
    /// Percentages that were read stay what they are; amounts are kept in exact proportion, half up
    /// to the 分.
    ExpenditurePlan rescaledTo(Money adjusted) {
        var dates = checkpoints.stream().map(Checkpoint::date).toList();
        return switch (column) {
            case PERCENT ->
                    ofPercents(
                            adjusted,
                            dates,
                            checkpoints.stream().map(Checkpoint::percent).toList());
            case AMOUNT ->
                    new ExpenditurePlan(
                            Column.PERCENT,
                            adjusted,
                            checkpoints.stream()
                                    .map(each -> inProportion(each, adjusted))
                                    .toList());
            case EMPTY -> empty(adjusted, dates);
            case NONE -> none(adjusted);
        };
    }

    private Checkpoint inProportion(Checkpoint checkpoint, Money adjusted) {
        var planned =
                BigDecimal.valueOf(checkpoint.planned().fen())
                        .multiply(BigDecimal.valueOf(adjusted.fen()))
                        .divide(BigDecimal.valueOf(budget.fen()), 0, RoundingMode.HALF_UP);
        var amount = Money.ofFen(planned.longValueExact());
        return new Checkpoint(checkpoint.date(), amount, percentOf(amount, adjusted));
    }

    /// The fewest decimals from which the amount comes back exactly: 37.5, or 33.333333.
    static BigDecimal percentOf(Money planned, Money budget) {
        if (budget.isZero()) {
            return BigDecimal.ZERO;
        }
        var part = BigDecimal.valueOf(planned.fen()).multiply(WHOLE);
        var whole = BigDecimal.valueOf(budget.fen());
        int scale = 0;
        var percent = part.divide(whole, scale, RoundingMode.HALF_UP);
        while (!shareOf(budget, percent).equals(planned)) {
            scale++;
            percent = part.divide(whole, scale, RoundingMode.HALF_UP);
        }
        return plain(percent);
    }

    private static Money shareOf(Money budget, BigDecimal percent) {
        return Money.ofFen(
                BigDecimal.valueOf(budget.fen())
                        .multiply(percent)
                        .movePointLeft(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact());
    }

    private static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static boolean mustReachBudget(Column column) {
        return switch (column) {
            case AMOUNT, PERCENT -> true;
            case EMPTY, NONE -> false;
        };
    }
}
