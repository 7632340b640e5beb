package io.jixiao.execution.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.alert.AlertState;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.DataScope;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ConcurrentJudgingComponentTest extends MonitoredCounty {

    private static final int PAYMENTS = 24;

    @Test
    void payments_refunds_and_runs_at_the_same_time_leave_one_alert_and_a_whole_history()
            throws Exception {
        on("2023-04-01");
        var upkeep = county.approved(UPKEEP);
        dailyJob();
        var work = new ArrayList<Callable<Object>>();
        for (int i = 0; i < PAYMENTS; i++) {
            // 12.00 is green: the sum wavers around it and ends one fen below.
            var amount = i % 2 == 0 ? "12" : "-12";
            work.add(
                    () -> {
                        county.pays(upkeep, "2023-04-01", amount);
                        return amount;
                    });
            work.add(() -> request("2023-04-01"));
        }
        work.add(
                () -> {
                    county.pays(upkeep, "2023-04-01", "11.999999");
                    return "11.999999";
                });
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        var history =
                alerts.find(key(upkeep, "2023-03-31").id(), DataScope.EVERYTHING).orElseThrow();

        assertThat(standing(upkeep)).isEqualTo(Standing.YELLOW);
        assertThat(history.alert().state()).isEqualTo(AlertState.OPEN);
        assertThat(history.steps().stream().map(each -> each.step().number()).toList())
                .isEqualTo(IntStream.rangeClosed(1, history.steps().size()).boxed().toList());
        assertThat(county.count("select count(*) from alert")).isEqualTo(1);
    }
}
