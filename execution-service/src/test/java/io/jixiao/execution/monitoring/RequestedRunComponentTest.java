package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RequestedRunComponentTest extends MonitoredCounty {

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
