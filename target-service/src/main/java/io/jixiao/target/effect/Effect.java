package io.jixiao.target.effect;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.Checkpoint;
import io.jixiao.target.plan.Interpolation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// 变更影响: what a change would do if nothing more were paid (docs/rules/12). Nothing is guessed:
/// what the other services have not said is left empty.
///
/// @param spending what is known of payments; empty where nothing was heard
/// @param alertsHeardUpTo how fresh the alerts are; empty where none was ever heard
public record Effect(
        Switch plans,
        List<Planned> checkpoints,
        List<AlertEffect> alerts,
        Optional<Spending> spending,
        Optional<Instant> alertsHeardUpTo) {

    /// What is to be paid by a day, before and after.
    public record Planned(LocalDate date, Money before, Money after) {

        public Money difference() {
            return after.minus(before);
        }
    }

    public Effect {
        checkpoints = List.copyOf(checkpoints);
        alerts = List.copyOf(alerts);
    }

    static Effect of(
            Switch plans,
            Optional<Spending> spending,
            List<KnownAlert> alerts,
            Optional<Instant> alertsHeardUpTo) {
        return new Effect(
                plans,
                planned(plans),
                alerts.stream().map(each -> AlertEffect.of(each, plans, spending)).toList(),
                spending,
                alertsHeardUpTo);
    }

    /// 预算执行率 in percent, two decimals; empty while nothing is known of payments, and for a
    /// budget of 0.
    public Optional<BigDecimal> rateBefore() {
        return rate(plans.before().budget());
    }

    public Optional<BigDecimal> rateAfter() {
        return rate(plans.after().budget());
    }

    private Optional<BigDecimal> rate(Money budget) {
        return budget.isZero()
                ? Optional.empty()
                : spending.map(each -> each.executed().percentOf(budget));
    }

    private static List<Planned> planned(Switch plans) {
        var dates = new TreeSet<LocalDate>();
        Stream.of(plans.before(), plans.after())
                .flatMap(plan -> plan.checkpoints().stream())
                .map(Checkpoint::date)
                .forEach(dates::add);
        return dates.stream()
                .map(
                        date ->
                                new Planned(
                                        date,
                                        Interpolation.STEP.expected(plans.before(), date),
                                        Interpolation.STEP.expected(plans.after(), date)))
                .toList();
    }
}
