package io.jixiao.execution.monitoring.schedule;

import static io.jixiao.execution.Projects.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.monitoring.County;
import io.jixiao.execution.monitoring.JudgedDays;
import io.jixiao.testkit.RealStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class DailyMonitoringComponentTest {

    @Inject County county;
    @Inject JudgedDays days;
    @Inject DailyMonitoring daily;
    @Inject MonitoringMetrics metrics;
    @Inject MeterRegistry registry;

    @BeforeEach
    @AfterEach
    void nothing_yet() {
        county.empty();
    }

    @Test
    void a_look_catches_up_with_the_business_date() {
        county.on("2023-03-30");
        county.approved(Projects.plan("40", "15", "25", "30", "40"));
        daily.look();
        county.on("2023-04-02");

        daily.look();

        assertThat(days.through(day("2023-04-02"))).contains(day("2023-04-02"));
        assertThat(county.count("select count(*) from alert where state = 'OPEN'")).isEqualTo(1);
    }

    @Test
    void before_anybody_sets_the_date_of_a_demonstration_nothing_is_judged() {
        county.execute("delete from business_date");

        daily.look();

        assertThat(county.count("select count(*) from judged_day")).isZero();
    }

    @Test
    void the_metrics_tell_live_alerts_and_days_behind() {
        county.on("2023-04-01");
        county.approved(Projects.plan("40", "15", "25", "30", "40"));
        daily.look();
        county.on("2023-04-04");

        metrics.count();

        assertThat(registry.get("jixiao.alerts.live").tag("level", "RED").gauge().value())
                .isEqualTo(1);
        assertThat(registry.get("jixiao.monitoring.days.behind").gauge().value()).isEqualTo(3);
    }
}
