package io.jixiao.execution.batch.folder;

import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.FileGate;
import io.jixiao.execution.batch.TakeBatch;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes the files of a folder as batches, and puts them away with what became of their lines.
///
/// All it knows stands in the folder and in the batches, so a restart goes on. Of the replicas on
/// one
/// folder, a single one has a file in hand at a time, and one batch may come of it.
@ApplicationScoped
public class WatchedFolder {

    private static final Logger LOG = Logger.getLogger(WatchedFolder.class);

    private static final String DONE = "done";
    private static final String FAILED = "failed";

    private final TakeBatch takeBatch;
    private final Batches batches;
    private final FileGate gate;
    private final OutcomeSheet sheet;
    private final FolderSettings settings;
    private final BusinessClock clock;
    private final MeterRegistry meters;
    private final long mostBytes;

    WatchedFolder(
            TakeBatch takeBatch,
            Batches batches,
            FileGate gate,
            OutcomeSheet sheet,
            FolderSettings settings,
            BusinessClock clock,
            MeterRegistry meters,
            @ConfigProperty(name = "jixiao.payment-upload.unpacked-at-most", defaultValue = "1G")
                    MemorySize unpackedAtMost) {
        this.takeBatch = takeBatch;
        this.batches = batches;
        this.gate = gate;
        this.sheet = sheet;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        List.of(DONE, FAILED).forEach(this::files);
        this.mostBytes = unpackedAtMost.asLongValue();
    }

    @Scheduled(
            every = "{jixiao.payment-folder.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        settings.path().ifPresent(this::lookInto);
    }

    private void lookInto(Path folder) {
        for (var path : pathsIn(folder)) {
            try {
                var file = PaymentFile.of(path);
                if (file.isPresent()) {
                    gate.alone(file.get().name(), () -> lookAt(path));
                }
            } catch (NoSuchFileException _) {
                LOG.debugf("%s has been put away by another replica", path);
            } catch (IOException | RuntimeException e) {
                LOG.warnf("%s stays: %s", path.getFileName(), e);
                if (e instanceof RuntimeException away && ProblemMapper.databaseIsAway(away)) {
                    return;
                }
            }
        }
    }

    private static List<Path> pathsIn(Path folder) {
        try (var entries = Files.list(Files.createDirectories(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            LOG.warnf("the folder of payments cannot be read: %s", e);
            return List.of();
        }
    }

    /// As it is by now: another replica may have put it away, or somebody another one in its place.
    private void lookAt(Path path) throws IOException {
        var file = PaymentFile.of(path);
        if (file.isPresent()) {
            handle(file.get());
        }
    }

    private void handle(PaymentFile file) throws IOException {
        var batch = batches.findByOrigin(file.origin());
        if (batch.isPresent()) {
            follow(file, batch.get());
        } else if (isLeftAlone(file)) {
            take(file);
        }
    }

    /// Whoever still writes it has changed it a moment ago; better still, files come by renaming.
    private boolean isLeftAlone(PaymentFile file) {
        return file.changedAt().plus(settings.settled()).isBefore(clock.now());
    }

    private void take(PaymentFile file) throws IOException {
        var sender = new Sender(Optional.of(settings.source()), DataScope.of(settings.scope()));
        var order = new Batch.Order("folder", sender, false, Optional.of(file.origin()));
        try (var in = Files.newInputStream(file.path())) {
            var batch = takeBatch.spool(file.upload(in, mostBytes), order);
            LOG.infof("%s taken as %s, lines=%d", file.name(), batch, batch.lines());
        } catch (UnreadableBatch refused) {
            refused(file, refused.objections());
        } catch (Problem refused) {
            refused(file, refused.faults().stream().map(WatchedFolder::objection).toList());
        }
    }

    private void refused(PaymentFile file, List<Objection> objections) throws IOException {
        LOG.warnf("%s refused: %s", file.name(), objections);
        putAway(file, FAILED, to -> sheet.refused(objections, to));
    }

    private static Objection objection(Fault fault) {
        var place = fault.place();
        return new Objection(fault.code(), place == null ? "" : place, fault.numbers());
    }

    private void follow(PaymentFile file, Batch batch) throws IOException {
        switch (batch.status()) {
            case RECEIVING, RUNNING -> {}
            case DONE -> ended(file, batch, DONE);
            case CANCELLED, FAILED -> ended(file, batch, FAILED);
        }
    }

    private void ended(PaymentFile file, Batch batch, String where) throws IOException {
        putAway(file, where, to -> sheet.write(batch.id(), to));
        batches.forgetOrigin(batch.id());
        LOG.infof("%s is %s, %s", file.name(), where, batch.counts());
    }

    private interface Telling {
        void write(Path sheet) throws IOException;
    }

    /// The sheet first: a file that has been put away has been told about.
    private void putAway(PaymentFile file, String where, Telling telling) throws IOException {
        var folder = Files.createDirectories(file.path().resolveSibling(where).toAbsolutePath());
        var name = free(folder, file.shortName());
        if (!file.isAt(file.path())) {
            throw new NoSuchFileException(file.name());
        }
        telling.write(folder.resolve(name + ".outcomes.csv"));
        var there = Files.move(file.path(), folder.resolve(name));
        files(where).increment();
        if (!file.isAt(there)) {
            // Another one has come in its place in this moment: its turn is still to come.
            Files.move(
                    there, file.path().resolveSibling(free(file.path().resolveSibling(""), name)));
        }
    }

    /// The registry keeps one for each.
    private Counter files(String where) {
        return Counter.builder("jixiao.payment.files")
                .description("files of the watched folder that were put away")
                .tag("where", where)
                .register(meters);
    }

    /// `a.csv`, then `2-a.csv` and so on: what has been put away is never written over.
    private static String free(Path folder, String name) {
        var free = name;
        for (int i = 2; Files.exists(folder.resolve(free)); i++) {
            free = i + "-" + name;
        }
        return free;
    }
}
