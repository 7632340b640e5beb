package io.jixiao.execution.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.Delivery;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A year of one project: days pass, money comes in, steps are expected.
///
/// A step is written `2023-03-31 OPENED RED OPEN #1`: period, what happened, level, state after it,
/// episode.
final class TimeLine {

    private final PlanRules rules;
    private final ProjectAlerts alerts;
    private PlanInForce plan;
    private Money paid = Money.ZERO;
    private LocalDate today = LocalDate.EPOCH;
    private final List<Alert> all = new ArrayList<>();
    private List<Alert> steps = List.of();

    private TimeLine(ProjectAccount account, PlanBands bands) {
        this.plan = account.plan();
        this.alerts = noAlerts(account.key());
        this.rules = new PlanRules(new TreeMap<>(java.util.Map.of(LocalDate.EPOCH, bands)));
    }

    static TimeLine of(ProjectAccount account) {
        return new TimeLine(account, PlanRuleTest.BANDS);
    }

    static TimeLine of(ProjectAccount account, PlanBands bands) {
        return new TimeLine(account, bands);
    }

    /// The day is judged in the morning.
    TimeLine on(String day) {
        today = LocalDate.parse(day);
        return judged();
    }

    /// In 万元; negative for a refund. Judged at once.
    TimeLine pays(String amount) {
        paid = paid.plus(Money.ofWanYuan(amount));
        return judged();
    }

    TimeLine planBecomes(PlanInForce newPlan) {
        plan = newPlan;
        return judged();
    }

    TimeLine expect(String... expected) {
        assertThat(steps.stream().map(TimeLine::text))
                .as("steps on " + today)
                .containsExactly(expected);
        return this;
    }

    TimeLine expectNothing() {
        return expect();
    }

    TimeLine says(String sentence) {
        assertThat(steps).extracting(step -> step.last().grounds().message()).contains(sentence);
        return this;
    }

    List<Alert> history() {
        return List.copyOf(all);
    }

    private TimeLine judged() {
        var account = Projects.account("13022523P004089100032", plan, paid.toWanYuan());
        steps =
                new Course(account, Past.NOTHING, Delivery.UNKNOWN, today)
                        .walk(List.of(today), rules, alerts)
                        .steps();
        all.addAll(steps);
        return this;
    }

    static ProjectAlerts noAlerts(ProjectKey key) {
        return new ProjectAlerts(key, Projects.UNIT, AlertRule.PLAN, List.of());
    }

    static String text(Alert alert) {
        return "%s %s %s %s #%d"
                .formatted(
                        alert.key().period(),
                        alert.last().kind(),
                        alert.level(),
                        alert.state(),
                        alert.last().episode());
    }
}
