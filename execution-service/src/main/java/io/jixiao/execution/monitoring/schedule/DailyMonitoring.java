package io.jixiao.execution.monitoring.schedule;

import io.jixiao.execution.monitoring.RunMonitoring;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Looks every few seconds whether the business date is past the last judged day.
///
/// Not at midnight by the wall clock: the business date is a clock of its own, and a replica that
/// was down at midnight must still do the day.
@ApplicationScoped
class DailyMonitoring {

    private static final Logger LOG = Logger.getLogger(DailyMonitoring.class);

    private final RunMonitoring monitoring;
    private final BusinessClock clock;

    DailyMonitoring(RunMonitoring monitoring, BusinessClock clock) {
        this.monitoring = monitoring;
        this.clock = clock;
    }

    @Scheduled(
            every = "{jixiao.monitoring.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            if (clock.isSettable() && !clock.isSet()) {
                // The date of a demonstration: before somebody sets it, the wall clock says
                // nothing.
                return;
            }
            var today = clock.today();
            for (var run : monitoring.catchUp(today)) {
                LOG.infof(
                        "monitoring run asOf=%s by=%s %s",
                        run.asOf(), run.requestedBy(), run.tally());
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
            LOG.warnf("database away, the daily job tries again: %s", e.getMessage());
        }
    }
}
