package io.jixiao.execution.batch.schedule;

import io.jixiao.execution.batch.Batches;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Forgets what became of the lines of batches that ended long ago, some at a time.
@ApplicationScoped
class ForgetOutcomes {

    private static final Logger LOG = Logger.getLogger(ForgetOutcomes.class);
    private static final int AT_ONCE = 10_000;
    private static final int TURNS_AT_MOST = 200;

    private final Batches batches;
    private final BatchSettings settings;

    ForgetOutcomes(Batches batches, BatchSettings settings) {
        this.batches = batches;
        this.settings = settings;
    }

    @Scheduled(
            every = "{jixiao.payment-batches.forget-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            int forgotten = forget();
            if (forgotten > 0) {
                LOG.infof("batch outcomes forgotten lines=%d", forgotten);
            }
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    private int forget() {
        int forgotten = 0;
        for (int turn = 0; turn < TURNS_AT_MOST; turn++) {
            var lines = batches.forgetOutcomes(settings.outcomesKept(), AT_ONCE);
            if (lines.isEmpty()) {
                break;
            }
            forgotten += lines.get();
        }
        return forgotten;
    }
}
