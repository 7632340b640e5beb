package io.jixiao.execution.payment.schedule;

import io.jixiao.execution.payment.ParkedList;
import io.jixiao.execution.payment.StoreAway;
import io.jixiao.execution.payment.SweepParked;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Goes through what waits, some of it at a time. Where it stands is remembered here alone: whoever
/// begins anew only looks again.
@ApplicationScoped
class ParkedSweep {

    private static final Logger LOG = Logger.getLogger(ParkedSweep.class);
    private static final int AT_ONCE = 500;

    private final SweepParked parked;
    private final BusinessClock clock;
    private Optional<ParkedList.Place> last = Optional.empty();

    ParkedSweep(SweepParked parked, BusinessClock clock) {
        this.parked = parked;
        this.clock = clock;
    }

    @Scheduled(
            every = "{jixiao.parked-events.sweep-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void sweep() {
        try {
            var swept = parked.sweep(last, AT_ONCE, clock.today());
            last = swept.last();
            swept.failed()
                    .forEach(
                            each ->
                                    LOG.warnf(
                                            "parked event not released id=%s: %s",
                                            each.key().id(), each.failure()));
            if (swept.released() > 0) {
                LOG.infof("parked events overlooked and tried again count=%d", swept.released());
            }
        } catch (StoreAway _) {
            LOG.debug("what waits is looked at when the database is back");
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }
}
