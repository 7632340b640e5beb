package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.alert.AlertKey;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.DataScope;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// What the component tests of monitoring say and ask.
abstract class MonitoredCounty {

    static final PlanInForce UPKEEP = Projects.plan("40", "15", "25", "30", "40");

    @Inject County county;
    @Inject RunMonitoring monitoring;
    @Inject JudgedDays days;
    @Inject AlertArchive alerts;
    @Inject Accounts accounts;

    LocalDate today;

    @BeforeEach
    @AfterEach
    void nothing_yet() {
        county.empty();
    }

    final void on(String day) {
        county.on(day);
        today = day(day);
    }

    final void pays(ProjectKey project, String day, String amount) {
        on(day);
        county.pays(project, day, amount);
    }

    final List<MonitoringRun> dailyJob() {
        return monitoring.catchUp(today);
    }

    final MonitoringRun request(String asOf) {
        var outcome = monitoring.request(day(asOf), today, "test");
        assertThat(outcome).isInstanceOf(RunMonitoring.Outcome.Done.class);
        return ((RunMonitoring.Outcome.Done) outcome).run();
    }

    final Standing standing(ProjectKey project) {
        return accounts.find(project, DataScope.EVERYTHING).orElseThrow().standing();
    }

    /// Written `OPENED RED 2023-04-01`: what happened, level, business date.
    final List<String> steps(ProjectKey project, String period) {
        return alerts.find(key(project, period).id(), DataScope.EVERYTHING)
                .map(
                        history ->
                                history.steps().stream()
                                        .map(
                                                recorded ->
                                                        "%s %s %s"
                                                                .formatted(
                                                                        recorded.step().kind(),
                                                                        recorded.step().level(),
                                                                        recorded.step()
                                                                                .grounds()
                                                                                .businessDate()))
                                        .toList())
                .orElse(List.of());
    }

    static AlertKey key(ProjectKey project, String period) {
        return new AlertKey(project, AlertRule.PLAN, day(period));
    }
}
