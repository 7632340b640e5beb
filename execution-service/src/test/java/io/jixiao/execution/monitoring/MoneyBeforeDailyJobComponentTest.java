package io.jixiao.execution.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.Standing;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class MoneyBeforeDailyJobComponentTest extends MonitoredCounty {

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
