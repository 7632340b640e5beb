package io.jixiao.target.intake.schedule;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.jixiao.target.intake.AdvanceImport.Outcome;
import io.jixiao.target.intake.AdvanceImport.Step;
import io.jixiao.target.intake.FormReading;
import io.jixiao.target.intake.ImportReadings;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRuns;
import io.jixiao.target.intake.ReadFiles;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works on one import at a time: takes the oldest nobody works on, chunk by chunk, and goes on
/// where a dead replica stopped.
@ApplicationScoped
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /// Two imports that touch the same targets may stand in each other's way: that passes.
    private static final int ATTEMPTS = 3;

    private final ImportRuns runs;
    private final ReadFiles readFiles;
    private final Impersonation impersonation;
    private final BusinessClock clock;
    private final ImportSettings settings;
    private final String name = UUID.randomUUID().toString();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    ImportWorker(
            ImportRuns runs,
            ReadFiles readFiles,
            Impersonation impersonation,
            BusinessClock clock,
            ImportSettings settings) {
        this.runs = runs;
        this.readFiles = readFiles;
        this.impersonation = impersonation;
        this.clock = clock;
        this.settings = settings;
    }

    void start(@Observes StartupEvent event) {
        if (settings.working()) {
            thread = Thread.ofPlatform().name("import-worker").start(this::workUntilStopped);
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
                if (!workOnNext()
                        && stopping.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.debug("import worker stops");
                }
            }
        } catch (InterruptedException _) {
            LOG.info("import worker interrupted");
        }
    }

    private boolean workOnNext() {
        Optional<ImportRun> run;
        try {
            run = runs.claim(name, settings.lease());
        } catch (RuntimeException e) {
            LOG.warnf("imports cannot be looked up: %s", e.getMessage());
            return false;
        }
        run.ifPresent(this::workOn);
        return run.isPresent();
    }

    private void workOn(ImportRun run) {
        LOG.infof("import taken up import=%s done=%d of=%d", run.id(), run.done(), run.total());
        try {
            var forms = forms(run);
            while (stopping.getCount() > 0) {
                if (advance(run, forms) != Outcome.ADVANCED) {
                    return;
                }
            }
            runs.release(run.id(), name);
        } catch (RuntimeException e) {
            giveUp(run, e);
        }
    }

    /// Read again from the bytes: the same bytes give the same tables in the same order.
    private List<FormReading> forms(ImportRun run) {
        try {
            var folder = Files.createTempDirectory("import");
            try {
                var read = readFiles.read(runs.files(run.id(), folder), run.given());
                return ImportReadings.once(read.readings());
            } finally {
                try (var files = Files.list(folder)) {
                    for (var file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome advance(ImportRun run, List<FormReading> forms) {
        var step =
                new Step(run.id(), name, settings.tablesPerChunk(), settings.lease(), clock.now());
        var outcome = attempted(() -> impersonation.advance(run, step, forms), run);
        if (outcome != Outcome.ADVANCED) {
            LOG.infof("import left import=%s outcome=%s", run.id(), outcome);
        }
        return outcome;
    }

    /// A chunk that fails is taken back as a whole, so that it can be tried again.
    private static Outcome attempted(Supplier<Outcome> chunk, ImportRun run) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return chunk.get();
            } catch (RuntimeException e) {
                LOG.warnf("chunk failed import=%s attempt=%d: %s", run.id(), attempt, e);
            }
        }
        return chunk.get();
    }

    /// With the database away the lease runs out and somebody goes on; a bug would come again.
    private void giveUp(ImportRun run, RuntimeException failure) {
        if (ProblemMapper.databaseIsAway(failure)) {
            LOG.warnf(
                    "import waits for the database import=%s: %s", run.id(), failure.getMessage());
            return;
        }
        LOG.errorf(failure, "import failed import=%s", run.id());
        try {
            if (!runs.fail(run.id(), name, clock.now())) {
                LOG.infof("import is another worker's by now import=%s", run.id());
            }
        } catch (RuntimeException e) {
            LOG.warnf("failure not kept import=%s: %s", run.id(), e.getMessage());
        }
    }
}
