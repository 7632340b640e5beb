package io.jixiao.evaluation.run.schedule;

import io.jixiao.evaluation.run.AdvanceRun;
import io.jixiao.evaluation.run.AdvanceRun.Outcome;
import io.jixiao.evaluation.run.AdvanceRun.Step;
import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.evaluation.run.Runs;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works on one run at a time: takes the oldest nobody works on, chunk by chunk, and goes on where
/// a dead replica stopped.
@ApplicationScoped
public class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final Runs runs;
    private final AdvanceRun advanceRun;
    private final BusinessClock clock;
    private final RunSettings settings;
    private final RunMetrics metrics;
    private final String name = UUID.randomUUID().toString();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

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
            thread = Thread.ofPlatform().name("run-worker").start(this::workUntilStopped);
        }
    }

    /// Finishes the chunk in hand.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        var worker = thread;
        if (worker != null && !worker.join(STOP_WITHIN)) {
            worker.interrupt();
        }
    }

    private void workUntilStopped() {
        try {
            while (!stopping.await(0, TimeUnit.MILLISECONDS)) {
                if (!workOnNext()) {
                    pause();
                }
            }
        } catch (InterruptedException _) {
            LOG.info("run worker interrupted");
        }
    }

    private void pause() throws InterruptedException {
        if (stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("run worker stops");
        }
    }

    private boolean workOnNext() {
        Optional<Run> run;
        try {
            run = runs.claim(name, settings.lease());
        } catch (RuntimeException e) {
            LOG.warnf("runs cannot be looked up: %s", e.getMessage());
            return false;
        }
        run.ifPresent(this::workOn);
        return run.isPresent();
    }

    private void workOn(Run run) {
        LOG.infof(
                "run taken up run=%s year=%s mode=%s done=%d of=%d",
                run.id(), run.year(), run.mode(), run.done(), run.total());
        try {
            while (stopping.getCount() > 0) {
                if (!advance(run)) {
                    return;
                }
            }
            runs.release(run.id(), name);
        } catch (RuntimeException e) {
            giveUp(run, e);
        }
    }

    private boolean advance(Run run) {
        var step =
                new Step(
                        run.id(), name, settings.projectsPerChunk(), settings.lease(), clock.now());
        return switch (advanceRun.handle(step)) {
            case Outcome.Advanced(var at, var items) -> {
                metrics.scored(at, items);
                yield true;
            }
            case Outcome.Finished(var at, var hash) -> {
                LOG.infof("run finished run=%s done=%d hash=%s", at.id(), at.done(), hash);
                metrics.ended(at, Status.DONE);
                yield false;
            }
            case Outcome.Lost _ -> {
                LOG.infof("run no longer ours run=%s", run.id());
                yield false;
            }
        };
    }

    /// With the database away the lease runs out and somebody goes on; a bug would come again.
    private void giveUp(Run run, RuntimeException failure) {
        if (ProblemMapper.databaseIsAway(failure)) {
            LOG.warnf("run waits for the database run=%s: %s", run.id(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "run failed run=%s", run.id());
        try {
            runs.finish(run.id(), Status.FAILED, Optional.empty(), clock.now());
            metrics.ended(run, Status.FAILED);
        } catch (RuntimeException e) {
            LOG.warnf("failure not kept run=%s: %s", run.id(), e.getMessage());
        }
    }
}
