package io.jixiao.execution.monitoring.schedule;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.alert.Level;
import io.jixiao.execution.monitoring.JudgedDays;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// How many alerts are alive, and how far judging lags behind the business date.
///
/// Counted now and then, so that whoever scrapes never waits for the database.
@ApplicationScoped
class MonitoringMetrics {

    private static final Logger LOG = Logger.getLogger(MonitoringMetrics.class);

    private final AlertArchive alerts;
    private final JudgedDays days;
    private final BusinessClock clock;
    private final Map<Level, AtomicLong> live = new EnumMap<>(Level.class);
    private final AtomicLong daysBehind = new AtomicLong();

    MonitoringMetrics(AlertArchive alerts, JudgedDays days, BusinessClock clock) {
        this.alerts = alerts;
        this.days = days;
        this.clock = clock;
        for (var level : Level.values()) {
            live.put(level, new AtomicLong());
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        live.forEach(
                (level, count) ->
                        Gauge.builder("jixiao.alerts.live", count, AtomicLong::doubleValue)
                                .description("alerts pending, open or being dealt with")
                                .tag("level", level.name())
                                .register(registry));
        Gauge.builder("jixiao.monitoring.days.behind", daysBehind, AtomicLong::doubleValue)
                .description("days from the last judged one to the business date")
                .register(registry);
    }

    @Scheduled(
            every = "{jixiao.monitoring.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            var counts = alerts.liveByLevel();
            live.forEach((level, count) -> count.set(counts.getOrDefault(level, 0L)));
            var today = clock.today();
            daysBehind.set(
                    days.through(today).map(day -> ChronoUnit.DAYS.between(day, today)).orElse(0L));
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
            LOG.debugf("database away, nothing counted: %s", e.getMessage());
        }
    }
}
