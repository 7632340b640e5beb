package io.jixiao.execution.payment.schedule;

import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Forgets what was refused long ago.
@ApplicationScoped
class ForgetRefused {

    private static final Logger LOG = Logger.getLogger(ForgetRefused.class);

    private final RefusedEvents refused;
    private final RefusedSettings settings;

    ForgetRefused(RefusedEvents refused, RefusedSettings settings) {
        this.refused = refused;
        this.settings = settings;
    }

    @Scheduled(
            every = "{jixiao.refused-events.forget-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            int forgotten = refused.forget(settings.kept(), settings.keptAtMost());
            if (forgotten > 0) {
                LOG.infof("refused events forgotten count=%d", forgotten);
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }
}
