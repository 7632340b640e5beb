package io.jixiao.execution.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.DataScope;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class MonitoredYearComponentTest extends MonitoredCounty {

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
}
