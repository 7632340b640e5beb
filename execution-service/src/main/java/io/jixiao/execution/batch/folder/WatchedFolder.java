package io.jixiao.execution.batch.folder;

import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.TakeBatch;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Takes the files of a folder as batches, and puts them away with what became of their lines.
///
/// All it knows stands in the folder and in the batches, so a restart goes on, and a second replica
/// on the same folder does no harm: one batch may come of a file, and whoever moves it, moves it.
@ApplicationScoped
public class WatchedFolder {

    private static final Logger LOG = Logger.getLogger(WatchedFolder.class);

    private final TakeBatch takeBatch;
    private final Batches batches;
    private final OutcomeSheet sheet;
    private final FolderSettings settings;
    private final BusinessClock clock;
    private final long mostBytes;

    WatchedFolder(
            TakeBatch takeBatch,
            Batches batches,
            OutcomeSheet sheet,
            FolderSettings settings,
            BusinessClock clock,
            @ConfigProperty(name = "jixiao.payment-upload.unpacked-at-most", defaultValue = "1G")
                    MemorySize unpackedAtMost) {
        this.takeBatch = takeBatch;
        this.batches = batches;
        this.sheet = sheet;
        this.settings = settings;
        this.clock = clock;
        this.mostBytes = unpackedAtMost.asLongValue();
    }

    @Scheduled(
            every = "{jixiao.payment-folder.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        settings.path().ifPresent(this::lookInto);
    }

    private void lookInto(Path folder) {
        for (var path : files(folder)) {
            try {
                var file = PaymentFile.of(path);
                if (file.isPresent()) {
                    handle(file.get());
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

    private static List<Path> files(Path folder) {
        try (var entries = Files.list(Files.createDirectories(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            LOG.warnf("the folder of payments cannot be read: %s", e);
            return List.of();
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
            LOG.warnf("%s refused: %s", file.name(), refused.getMessage());
            putAway(file, "failed", to -> sheet.refused(refused.objections(), to));
        }
    }

    private void follow(PaymentFile file, Batch batch) throws IOException {
        switch (batch.status()) {
            case RECEIVING, RUNNING -> {}
            case DONE -> ended(file, batch, "done");
            case CANCELLED, FAILED -> ended(file, batch, "failed");
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
    private static void putAway(PaymentFile file, String where, Telling telling)
            throws IOException {
        var folder = Files.createDirectories(file.path().resolveSibling(where).toAbsolutePath());
        var name = free(folder, file.name());
        if (Files.notExists(file.path())) {
            throw new NoSuchFileException(file.name());
        }
        telling.write(folder.resolve(name + ".outcomes.csv"));
        try {
            Files.move(file.path(), folder.resolve(name));
        } catch (FileAlreadyExistsException _) {
            // In the same moment one of the same name: it gets another one next time.
            LOG.infof("%s stays for a moment", file.name());
        }
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
