package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.testkit.RealStack;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class DailyJobComponentTest extends MonitoredCounty {

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
                        day("2023-03-31"), day("2023-04-01"), day("2023-06-30"), day("2023-07-01"));
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
        for (var day = day("2023-03-30"); day.isBefore(day("2023-04-04")); day = day.plusDays(1)) {
            on(day.toString());
            dailyJob();
        }
        var bySkipping = steps(skipped, "2023-03-31");
        county.empty();
        on("2023-03-29");
        var each = county.approved(UPKEEP);
        for (var day = day("2023-03-29"); day.isBefore(day("2023-04-04")); day = day.plusDays(1)) {
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

        assertThat(runs).singleElement().extracting(run -> run.tally().projects()).isEqualTo(2L);
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
