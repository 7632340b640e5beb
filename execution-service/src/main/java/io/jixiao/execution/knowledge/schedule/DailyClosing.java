package io.jixiao.execution.knowledge.schedule;

import io.jixiao.execution.knowledge.ClosePeriods;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Looks now and then whether the business date has closed another day.
@ApplicationScoped
class DailyClosing {

    private static final Logger LOG = Logger.getLogger(DailyClosing.class);

    private final ClosePeriods periods;
    private final BusinessClock clock;

    DailyClosing(ClosePeriods periods, BusinessClock clock) {
        this.periods = periods;
        this.clock = clock;
    }

    @Scheduled(
            every = "{jixiao.closing.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            // Before somebody sets the date of a demonstration, the wall clock says nothing.
            if (clock.isSettable() && !clock.isSet()) {
                return;
            }
            var today = clock.today();
            if (periods.closeDue(today)) {
                LOG.infof("periods closed on business date %s", today);
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }
}
