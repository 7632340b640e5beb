package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class SwitchedPlanComponentTest extends MonitoredCounty {

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
