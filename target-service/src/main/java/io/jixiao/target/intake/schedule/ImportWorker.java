package io.jixiao.target.intake.schedule;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.lease.LeaseWorker;
import io.jixiao.kit.lease.LeasedJobs;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Works on imports sent in the background, a chunk of tables at a time.
@ApplicationScoped
public class ImportWorker implements LeasedJobs<ImportRun> {

    private final ImportRuns runs;
    private final ReadFiles readFiles;
    private final Impersonation impersonation;
    private final BusinessClock clock;
    private final ImportSettings settings;
    private @Nullable LeaseWorker<ImportRun> worker;

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
            worker = LeaseWorker.start("import-worker", this, settings.poll());
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var working = worker;
        if (working != null) {
            working.stop();
        }
    }

    @Override
    public Optional<ImportRun> claim(String worker) {
        return runs.claim(worker, settings.lease());
    }

    @Override
    public Chunk begin(ImportRun run, String worker) {
        var forms = forms(run);
        return () -> advance(run, worker, forms) == Outcome.ADVANCED;
    }

    @Override
    public void release(ImportRun run, String worker) {
        runs.release(run.id(), worker);
    }

    @Override
    public boolean fail(ImportRun run, String worker) {
        return runs.fail(run.id(), worker, clock.now());
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

    private Outcome advance(ImportRun run, String worker, List<FormReading> forms) {
        var step =
                new Step(
                        run.id(), worker, settings.tablesPerChunk(), settings.lease(), clock.now());
        return impersonation.advance(run, step, forms);
    }
}
