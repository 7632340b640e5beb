package io.jixiao.execution.batch.schedule;

import io.jixiao.execution.batch.AdvanceBatch;
import io.jixiao.execution.batch.AdvanceBatch.Turn;
import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.RehearseBatch;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.lease.LeaseWorker;
import io.jixiao.kit.lease.LeasedJobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works on spooled batches, a piece at a time.
@ApplicationScoped
public class BatchWorker implements LeasedJobs<Batch> {

    private final Batches batches;
    private final AdvanceBatch advanceBatch;
    private final RehearseBatch rehearseBatch;
    private final BusinessClock clock;
    private final BatchSettings settings;
    private @Nullable LeaseWorker<Batch> worker;

    BatchWorker(
            Batches batches,
            AdvanceBatch advanceBatch,
            RehearseBatch rehearseBatch,
            BusinessClock clock,
            BatchSettings settings) {
        this.batches = batches;
        this.advanceBatch = advanceBatch;
        this.rehearseBatch = rehearseBatch;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.working()) {
            worker = LeaseWorker.start("batch-worker", this, settings.poll());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var working = worker;
        if (working != null) {
            working.stop();
        }
    }

    @Override
    public Optional<Batch> claim(String worker) {
        return batches.claim(worker, settings.lease());
    }

    @Override
    public Chunk begin(Batch batch, String worker) {
        if (!batch.order().dryRun()) {
            return () -> advanceBatch.handle(batch.id(), turn(worker));
        }
        var rehearsal = rehearseBatch.begin(batch.id());
        return () -> rehearsal.advance(turn(worker));
    }

    @Override
    public void release(Batch batch, String worker) {
        batches.release(batch.id(), worker);
    }

    @Override
    public boolean fail(Batch batch, String worker) {
        return batches.fail(batch.id(), worker);
    }

    private Turn turn(String worker) {
        return new Turn(worker, settings.lease(), clock.today());
    }
}
