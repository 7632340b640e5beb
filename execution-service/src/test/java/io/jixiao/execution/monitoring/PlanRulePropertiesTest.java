package io.jixiao.execution.monitoring;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.jixiao.execution.Projects;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.AlertState;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.execution.completeness.Delivery;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class PlanRulePropertiesTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final PlanInForce PLAN = Projects.plan("40", "15", "25", "30", "40");
    private static final PlanRule RULE = new PlanRule(PlanRuleTest.BANDS);
    private static final PlanRules RULES =
            new PlanRules(new TreeMap<>(Map.of(NEW_YEAR, PlanRuleTest.BANDS)));

    /// 分, up to 45 万元: a little more than the budget.
    private static Gen<Long> amounts() {
        return longs().between(0, 45_000_000);
    }

    private static Gen<LocalDate> days() {
        return integers().between(0, 400).map(day -> NEW_YEAR.plusDays(day));
    }

    /// Amounts in 万元, refunds among them, one for each tenth day of the year.
    private static Gen<List<Integer>> years() {
        return lists().of(integers().between(-2, 5)).ofSizeBetween(1, 36);
    }

    @Test
    void paying_more_never_looks_worse() {
        qt().forAll(amounts(), amounts(), days())
                .check(
                        (one, other, day) ->
                                badness(Math.max(one, other), day)
                                        <= badness(Math.min(one, other), day));
    }

    @Test
    void the_order_of_payments_does_not_matter() {
        qt().withExamples(100)
                .forAll(years(), longs().all())
                .check(
                        (payments, seed) -> {
                            var shuffled = new ArrayList<>(payments);
                            Collections.shuffle(shuffled, new Random(seed));
                            return sum(payments) == sum(shuffled)
                                    && badness(sum(payments), NEW_YEAR.plusDays(200))
                                            == badness(sum(shuffled), NEW_YEAR.plusDays(200));
                        });
    }

    /// Invariant I4: judging brings nothing about by itself, so judging again gives the same.
    @Test
    void judging_a_day_twice_or_between_gives_the_same_alerts() {
        qt().withExamples(100)
                .forAll(years(), integers().between(1, 3))
                .check(
                        (payments, times) ->
                                endOfYear(payments, times).equals(endOfYear(payments, 1)));
    }

    /// Judging day by day and judging only the days that matter and those with payments.
    @Test
    void skipping_the_days_that_do_not_matter_gives_the_same_steps() {
        qt().withExamples(100)
                .forAll(years())
                .check(payments -> steps(payments, false).equals(steps(payments, true)));
    }

    @Test
    void at_most_one_alert_is_open() {
        qt().withExamples(100)
                .forAll(years())
                .check(
                        payments ->
                                endOfYear(payments, 1).stream()
                                                .filter(alert -> alert.state() == AlertState.OPEN)
                                                .count()
                                        <= 1);
    }

    @Test
    void whether_an_alert_is_alive_follows_from_the_last_standing() {
        qt().withExamples(100)
                .forAll(years())
                .check(
                        payments -> {
                            boolean alive =
                                    endOfYear(payments, 1).stream()
                                            .anyMatch(alert -> alert.state().isLive());
                            var standing =
                                    RULE.judge(PLAN, money(payments), NEW_YEAR.plusDays(400))
                                            .standing();
                            return alive == (standing != Standing.GREEN);
                        });
    }

    private static List<Alert> endOfYear(List<Integer> payments, int times) {
        var alerts = noAlerts();
        walk(payments, alerts, times, false);
        return alerts.all();
    }

    private static List<Alert> steps(List<Integer> payments, boolean skipping) {
        return walk(payments, noAlerts(), 1, skipping);
    }

    private static List<Alert> walk(
            List<Integer> payments, ProjectAlerts alerts, int times, boolean skipping) {
        var steps = new ArrayList<Alert>();
        var matter =
                Past.NOTHING.daysThatMatter(PLAN, NEW_YEAR.minusDays(1), NEW_YEAR.plusDays(401));
        long paid = 0;
        for (int i = 0; i <= 400; i++) {
            var day = NEW_YEAR.plusDays(i);
            boolean pays = i % 10 == 5 && i / 10 < payments.size();
            if (pays) {
                paid += payments.get(i / 10);
            }
            if (skipping && !pays && !matter.contains(day)) {
                continue;
            }
            for (int time = 0; time < times; time++) {
                steps.addAll(judged(alerts, Money.ofWanYuan(Long.toString(paid)), day));
            }
        }
        return steps;
    }

    private static List<Alert> judged(ProjectAlerts alerts, Money paid, LocalDate day) {
        var account = Projects.account("13022523P004089100032", PLAN, paid.toWanYuan());
        return new Course(account, Past.NOTHING, Delivery.UNKNOWN, day)
                .walk(List.of(day), RULES, alerts)
                .steps();
    }

    private static ProjectAlerts noAlerts() {
        return new ProjectAlerts(
                Projects.parkUpkeep("0").key(), Projects.UNIT, AlertRule.PLAN, List.of());
    }

    private static int badness(long fen, LocalDate day) {
        return RULE.judge(PLAN, Money.ofFen(fen), day).standing().ordinal();
    }

    private static long sum(List<Integer> payments) {
        return money(payments).fen();
    }

    private static Money money(List<Integer> payments) {
        return payments.stream()
                .map(each -> Money.ofWanYuan(Integer.toString(each)))
                .reduce(Money.ZERO, Money::plus);
    }
}
