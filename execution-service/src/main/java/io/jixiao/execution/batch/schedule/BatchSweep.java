package io.jixiao.execution.batch.schedule;

import io.jixiao.execution.batch.Batches;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Forgets uploads that a killed replica did not finish.
@ApplicationScoped
class BatchSweep {

    private static final Logger LOG = Logger.getLogger(BatchSweep.class);
    private static final Duration SILENT = Duration.ofHours(24);

    private final Batches batches;

    BatchSweep(Batches batches) {
        this.batches = batches;
    }

    @Scheduled(every = "1h", delayed = "10m")
    void sweep() {
        int swept = batches.sweep(SILENT);
        if (swept > 0) {
            LOG.infof("unfinished uploads forgotten: %d", swept);
        }
    }
}
