package io.jixiao.evaluation.run.schedule;

import io.jixiao.evaluation.run.AdvanceRun;
import io.jixiao.evaluation.run.AdvanceRun.Outcome;
import io.jixiao.evaluation.run.AdvanceRun.Step;
import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.evaluation.run.Runs;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.lease.LeaseWorker;
import io.jixiao.kit.lease.LeasedJobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works on year-end runs, a chunk of projects at a time.
@ApplicationScoped
public class RunWorker implements LeasedJobs<Run> {

    private final Runs runs;
    private final AdvanceRun advanceRun;
    private final BusinessClock clock;
    private final RunSettings settings;
    private final RunMetrics metrics;
    private @Nullable LeaseWorker<Run> worker;

    RunWorker(
            Runs runs,
            AdvanceRun advanceRun,
            BusinessClock clock,
            RunSettings settings,
            RunMetrics metrics) {
        this.runs = runs;
        this.advanceRun = advanceRun;
        this.clock = clock;
        this.settings = settings;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (settings.working()) {
            worker = LeaseWorker.start("run-worker", this, settings.poll());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var working = worker;
        if (working != null) {
            working.stop();
        }
    }

    @Override
    public Optional<Run> claim(String worker) {
        return runs.claim(worker, settings.lease());
    }

    @Override
    public Chunk begin(Run run, String worker) {
        return () -> advance(run, worker);
    }

    @Override
    public void release(Run run, String worker) {
        runs.release(run.id(), worker);
    }

    @Override
    public boolean fail(Run run, String worker) {
        boolean failed = runs.fail(run.id(), worker, clock.now());
        if (failed) {
            metrics.ended(run, Status.FAILED);
        }
        return failed;
    }

    private boolean advance(Run run, String worker) {
        var step =
                new Step(
                        run.id(),
                        worker,
                        settings.projectsPerChunk(),
                        settings.lease(),
                        clock.now());
        return switch (advanceRun.handle(step)) {
            case Outcome.Advanced(var at, var items) -> {
                metrics.scored(at, items);
                yield true;
            }
            case Outcome.Finished(var at, _) -> {
                metrics.ended(at, Status.DONE);
                yield false;
            }
            case Outcome.Lost _ -> false;
        };
    }
}
