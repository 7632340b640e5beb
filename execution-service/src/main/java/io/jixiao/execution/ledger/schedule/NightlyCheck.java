package io.jixiao.execution.ledger.schedule;

import io.jixiao.execution.ledger.CheckTotals;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/// Compares totals and ledger every night (账表核对).
@ApplicationScoped
class NightlyCheck {

    private static final Logger LOG = Logger.getLogger(NightlyCheck.class);

    private final CheckTotals totals;
    private final BusinessClock clock;

    NightlyCheck(CheckTotals totals, BusinessClock clock) {
        this.totals = totals;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{jixiao.totals-check.cron}",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void check() {
        try {
            var night = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE);
            var mismatches = totals.checkOnce(night);
            mismatches.forEach(
                    each ->
                            LOG.errorf(
                                    "total differs from ledger project=%s what=%s total=%s"
                                            + " ledger=%s",
                                    each.project(), each.what(), each.total(), each.ledger()));
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
            LOG.warnf("database away, totals not checked: %s", e.getMessage());
        }
    }
}
