package io.jixiao.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.evaluation.RunClient;
import io.jixiao.evaluation.run.StartRun.Outcome;
import io.jixiao.evaluation.run.StartRun.Outcome.InTheWay;
import io.jixiao.evaluation.run.StartRun.Outcome.Started;
import io.jixiao.evaluation.run.schedule.YearEndSchedule;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("The schedule of the year-end run")
class YearEndScheduleComponentTest {

    private static final int REPLICAS = 8;

    @Inject YearEndSchedule schedule;
    @Inject BusinessClock clock;
    @Inject DataSource database;

    @Test
    void starts_one_run_of_the_closed_year_however_many_replicas_fire() throws Exception {
        clock.set(LocalDate.parse("2051-01-08"));

        var outcomes = fireTogether();
        var started =
                outcomes.stream()
                        .filter(Started.class::isInstance)
                        .map(Started.class::cast)
                        .toList();
        assertThat(started).hasSize(1);
        var run = started.getFirst().run();
        assertThat(run.year().year()).isEqualTo(2050);
        assertThat(outcomes)
                .filteredOn(InTheWay.class::isInstance)
                .hasSize(REPLICAS - 1)
                .allMatch(each -> ((InTheWay) each).other().id().equals(run.id()));
        assertThat(listed(2050)).containsExactly(run.id());

        RunClient.awaitDone(run.id());
        assertThat(schedule.start()).isInstanceOf(InTheWay.class);
        assertThat(listed(2050)).containsExactly(run.id());
    }

    @Test
    void lives_in_the_clustered_store() throws SQLException {
        assertThat(texts("select cron_expression || ' ' || time_zone_id from qrtz_cron_triggers"))
                .containsExactly("0 0 2 8 1 ? Asia/Shanghai");
        assertThat(texts("select sched_name from qrtz_scheduler_state"))
                .containsExactly("jixiao-evaluation");
    }

    private List<Outcome> fireTogether() throws Exception {
        try (var replicas = Executors.newFixedThreadPool(REPLICAS)) {
            Callable<Outcome> fire = schedule::start;
            var outcomes = new ArrayList<Outcome>();
            for (var fired : replicas.invokeAll(Collections.nCopies(REPLICAS, fire))) {
                outcomes.add(fired.get());
            }
            return outcomes;
        }
    }

    private static List<String> listed(int year) {
        return RunClient.get("auditor", "/api/v1/evaluation-runs?fiscalYear=" + year)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id");
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
