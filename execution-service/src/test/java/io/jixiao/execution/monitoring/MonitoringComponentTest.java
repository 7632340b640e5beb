package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.alert.AlertKey;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.DataScope;
import io.jixiao.testkit.RealStack;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class MonitoringComponentTest {

    private static final PlanInForce UPKEEP = Projects.plan("40", "15", "25", "30", "40");

    @Inject County county;
    @Inject RunMonitoring monitoring;
    @Inject JudgedDays days;
    @Inject AlertArchive alerts;
    @Inject Accounts accounts;

    private LocalDate today;

    @BeforeEach
    @AfterEach
    void nothing_yet() {
        county.empty();
    }

    @Test
    void the_year_of_the_published_project() {
        on("2023-01-10");
        var upkeep = county.approved(UPKEEP);
        dailyJob();
        pays(upkeep, "2023-03-20", "5.00");
        on("2023-03-31");
        dailyJob();
        assertThat(steps(upkeep, "2023-03-31")).containsExactly("PENDING RED 2023-03-31");
        on("2023-04-01");
        dailyJob();
        pays(upkeep, "2023-06-10", "7.00");
        on("2023-06-30");
        dailyJob();
        on("2023-07-01");
        dailyJob();
        assertThat(standing(upkeep)).isEqualTo(Standing.RED);
        pays(upkeep, "2023-10-20", "12.00");
        on("2023-10-31");
        dailyJob();
        assertThat(standing(upkeep)).isEqualTo(Standing.GREEN);
        pays(upkeep, "2023-12-20", "7.20");
        on("2024-01-01");
        dailyJob();

        assertThat(steps(upkeep, "2023-03-31"))
                .containsExactly(
                        "PENDING RED 2023-03-31",
                        "OPENED RED 2023-04-01",
                        "CLEARED RED 2023-06-10");
        assertThat(steps(upkeep, "2023-06-30"))
                .containsExactly(
                        "PENDING RED 2023-06-30",
                        "OPENED RED 2023-07-01",
                        "CLEARED RED 2023-10-20");
        assertThat(steps(upkeep, "2023-10-31")).isEmpty();
        assertThat(steps(upkeep, "2023-12-31"))
                .containsExactly("PENDING YELLOW 2023-12-31", "OPENED YELLOW 2024-01-01");
        assertThat(standing(upkeep)).isEqualTo(Standing.YELLOW);
    }

    @Nested
    class The_daily_job {

        @Test
        void judges_missed_days_in_order_with_what_was_paid_by_then() {
            on("2023-01-10");
            var upkeep = county.approved(UPKEEP);
            dailyJob();
            on("2023-08-01");
            county.execute(
                    """
                    insert into ledger_entry (
                        fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg, kind,
                        project_code, unit_code, fund_type_code, fund, amount_fen, xpay_date,
                        recorded_at)
                    values (2023, ?, 1, '130225000', 'treasury', 'PAID', 1, 'PAYMENT', ?, '480002',
                        '11', 'FISCAL', 10000000, date '2023-03-05', now())""",
                    "M" + upkeep.project(),
                    upkeep.project().value());
            county.execute(
                    "update project_account set paid_fiscal_fen = 10000000 where project_code = ?",
                    upkeep.project().value());

            var runs = dailyJob();

            assertThat(runs)
                    .extracting(MonitoringRun::asOf)
                    .containsExactly(
                            day("2023-03-31"),
                            day("2023-04-01"),
                            day("2023-06-30"),
                            day("2023-07-01"));
            assertThat(steps(upkeep, "2023-03-31"))
                    .containsExactly(
                            "PENDING YELLOW 2023-03-31",
                            "OPENED YELLOW 2023-04-01",
                            "SUPERSEDED YELLOW 2023-07-01");
            assertThat(days.through(today)).contains(day("2023-08-01"));
        }

        @Test
        void comes_once_a_day() {
            on("2023-03-31");
            county.approved(UPKEEP);

            assertThat(dailyJob()).hasSize(1);
            assertThat(dailyJob()).isEmpty();
        }

        @Test
        void needs_no_run_on_a_day_on_which_nothing_can_change() {
            on("2023-02-01");
            county.approved(UPKEEP);
            dailyJob();
            on("2023-02-02");

            assertThat(dailyJob()).isEmpty();
            assertThat(days.through(today)).contains(day("2023-02-02"));
        }

        @Test
        void judging_every_day_gives_the_same_steps_as_skipping() {
            on("2023-03-29");
            var skipped = county.approved(UPKEEP);
            dailyJob();
            for (var day = day("2023-03-30");
                    day.isBefore(day("2023-04-04"));
                    day = day.plusDays(1)) {
                on(day.toString());
                dailyJob();
            }
            var bySkipping = steps(skipped, "2023-03-31");
            county.empty();
            on("2023-03-29");
            var each = county.approved(UPKEEP);
            for (var day = day("2023-03-29");
                    day.isBefore(day("2023-04-04"));
                    day = day.plusDays(1)) {
                on(day.toString());
                request(day.toString());
            }

            assertThat(steps(each, "2023-03-31")).isEqualTo(bySkipping);
        }

        @Test
        void goes_on_where_a_killed_run_was() {
            on("2023-03-30");
            var keys = Stream.generate(() -> county.approved(UPKEEP)).limit(3).toList();
            dailyJob();
            on("2023-03-31");
            county.execute(
                    """
                    insert into monitoring_run (
                        as_of, requested_by, changes, position_project, position_year)
                    values (date '2023-03-31', 'daily', true, ?, 2023)""",
                    keys.getFirst().project().value());

            var runs = dailyJob();

            assertThat(runs)
                    .singleElement()
                    .extracting(run -> run.tally().projects())
                    .isEqualTo(2L);
            assertThat(steps(keys.get(1), "2023-03-31")).hasSize(1);
            assertThat(steps(keys.get(2), "2023-03-31")).hasSize(1);
        }

        @Test
        void gives_way_to_another_replica_at_work() {
            on("2023-03-31");
            county.approved(UPKEEP);
            var runner = Arc.container().instance(OneRunner.class).get();

            var inside = runner.alone(Duration.ZERO, this::fromAnotherThread);

            assertThat(inside).contains(List.of());
            assertThat(dailyJob()).hasSize(1);
        }

        private List<MonitoringRun> fromAnotherThread() {
            return CompletableFuture.supplyAsync(() -> monitoring.catchUp(today)).join();
        }
    }

    @Nested
    class A_run_that_somebody_asks_for {

        @Test
        void opens_what_the_daily_job_would_open() {
            on("2023-04-01");
            var upkeep = county.approved(UPKEEP);

            var run = request("2023-04-01");

            assertThat(run.tally().projects()).isEqualTo(1);
            assertThat(run.tally().of(StepKind.OPENED)).isEqualTo(1);
            assertThat(steps(upkeep, "2023-03-31")).containsExactly("OPENED RED 2023-04-01");
        }

        @Test
        void changes_nothing_when_repeated() {
            on("2023-04-01");
            var upkeep = county.approved(UPKEEP);
            request("2023-04-01");

            var again = request("2023-04-01");

            assertThat(again.tally().of(StepKind.OPENED)).isZero();
            assertThat(steps(upkeep, "2023-03-31")).hasSize(1);
        }

        @Test
        void for_a_day_behind_the_last_judged_one_answers_and_opens_nothing() {
            on("2023-05-01");
            var upkeep = county.approved(UPKEEP);
            request("2023-05-01");
            var before = steps(upkeep, "2023-03-31");

            var run = request("2023-03-31");

            assertThat(run.changes()).isFalse();
            assertThat(run.tally().of(Standing.RED)).isEqualTo(1);
            assertThat(steps(upkeep, "2023-03-31")).isEqualTo(before);
        }

        @Test
        void for_a_day_to_come_is_refused() {
            on("2023-03-30");

            assertThat(monitoring.request(day("2023-03-31"), today, "test"))
                    .isEqualTo(new RunMonitoring.Outcome.TooEarly(day("2023-03-30")));
        }

        @Test
        void for_a_missed_day_judges_with_what_was_paid_by_then() {
            on("2023-03-01");
            var upkeep = county.approved(UPKEEP);
            dailyJob();
            on("2023-04-20");
            county.pays(upkeep, "2023-04-15", "15", day("2023-04-20"));
            county.execute("delete from judged_ahead");
            county.execute("delete from alert_step");
            county.execute("delete from alert");

            request("2023-04-01");

            assertThat(steps(upkeep, "2023-03-31"))
                    .containsExactly("PENDING RED 2023-03-31", "OPENED RED 2023-04-01");
        }
    }

    @Nested
    class Money_that_comes_before_the_daily_job {

        @Test
        void first_judges_the_days_between() {
            on("2023-03-30");
            var upkeep = county.approved(UPKEEP);
            dailyJob();
            on("2023-04-05");
            pays(upkeep, "2023-04-05", "12");

            assertThat(steps(upkeep, "2023-03-31"))
                    .containsExactly(
                            "PENDING RED 2023-03-31",
                            "OPENED RED 2023-04-01",
                            "CLEARED RED 2023-04-05");
        }

        @Test
        void is_not_undone_when_the_job_comes_to_those_days() {
            on("2023-03-30");
            var upkeep = county.approved(UPKEEP);
            dailyJob();
            on("2023-04-05");
            pays(upkeep, "2023-04-05", "12");
            var before = steps(upkeep, "2023-03-31");

            dailyJob();

            assertThat(steps(upkeep, "2023-03-31")).isEqualTo(before);
            assertThat(standing(upkeep)).isEqualTo(Standing.GREEN);
            assertThat(county.count("select count(*) from judged_ahead")).isZero();
        }
    }

    @Nested
    class A_version_with_a_later_first_day {

        @Test
        void comes_in_force_on_it_and_is_judged_at_once() {
            on("2023-04-01");
            var upkeep = county.approved(UPKEEP);
            pays(upkeep, "2023-04-01", "5");
            dailyJob();
            version(upkeep, 2, "2023-04-10");
            on("2023-04-09");
            dailyJob();
            assertThat(standing(upkeep)).isEqualTo(Standing.RED);

            on("2023-04-10");
            dailyJob();

            assertThat(standing(upkeep)).isEqualTo(Standing.GREEN);
            assertThat(steps(upkeep, "2023-03-31"))
                    .containsExactly("OPENED RED 2023-04-01", "CLEARED RED 2023-04-10");
        }

        @Test
        void does_not_change_the_missed_days_before_it() {
            on("2023-03-30");
            var upkeep = county.approved(UPKEEP);
            dailyJob();
            version(upkeep, 2, "2023-04-10");
            on("2023-04-20");

            dailyJob();

            assertThat(steps(upkeep, "2023-03-31"))
                    .containsExactly(
                            "PENDING RED 2023-03-31",
                            "OPENED RED 2023-04-01",
                            "CLEARED RED 2023-04-10");
        }

        /// Nothing is planned by March any more.
        private void version(ProjectKey project, int version, String effectiveOn) {
            county.execute(
                    """
                    insert into target_version (
                        project_code, fiscal_year, version, effective_on, recorded_at, budget_fen,
                        checkpoint_on, planned_fen, indicators)
                    values (?, 2023, ?, ?, now(), 40000000, '{2023-12-31}', '{40000000}', '[]')""",
                    project.project().value(),
                    version,
                    day(effectiveOn));
        }
    }

    @Test
    void a_relapse_is_a_second_episode_of_the_same_alert() {
        on("2023-04-01");
        var upkeep = county.approved(UPKEEP);
        dailyJob();
        pays(upkeep, "2023-04-10", "12");
        pays(upkeep, "2023-04-20", "-1");

        var found = alerts.find(key(upkeep, "2023-03-31").id(), DataScope.EVERYTHING).orElseThrow();

        assertThat(found.alert().last().episode()).isEqualTo(2);
        assertThat(steps(upkeep, "2023-03-31"))
                .containsExactly(
                        "OPENED RED 2023-04-01",
                        "CLEARED RED 2023-04-10",
                        "OPENED YELLOW 2023-04-20");
    }

    private void on(String day) {
        county.on(day);
        today = day(day);
    }

    private void pays(ProjectKey project, String day, String amount) {
        on(day);
        county.pays(project, day, amount);
    }

    private List<MonitoringRun> dailyJob() {
        return monitoring.catchUp(today);
    }

    private MonitoringRun request(String asOf) {
        var outcome = monitoring.request(day(asOf), today, "test");
        assertThat(outcome).isInstanceOf(RunMonitoring.Outcome.Done.class);
        return ((RunMonitoring.Outcome.Done) outcome).run();
    }

    private Standing standing(ProjectKey project) {
        return accounts.find(project, DataScope.EVERYTHING).orElseThrow().standing();
    }

    /// Written `OPENED RED 2023-04-01`: what happened, level, business date.
    private List<String> steps(ProjectKey project, String period) {
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

    private static AlertKey key(ProjectKey project, String period) {
        return new AlertKey(project, AlertRule.PLAN, day(period));
    }
}
