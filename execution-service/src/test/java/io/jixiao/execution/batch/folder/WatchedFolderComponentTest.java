package io.jixiao.execution.batch.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.execution.Projects;
import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.FileGate;
import io.jixiao.execution.batch.TakeBatch;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.County;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.testkit.RealStack;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Two replicas that watch one folder")
class WatchedFolderComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int FILES = 12;
    private static final int LINES = 50;

    @Inject TakeBatch takeBatch;
    @Inject Batches batches;
    @Inject FileGate gate;
    @Inject OutcomeSheet sheet;
    @Inject BusinessClock clock;
    @Inject MeterRegistry meters;
    @Inject County county;
    @Inject DataSource database;

    private Path folder;
    private ProjectKey project;

    @BeforeEach
    void aProjectAndAFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("target"), "payments-in-");
        county.on("2023-06-30");
        project = county.approved(Projects.plan("40", "15", "25", "30", "40"));
    }

    @Test
    void a_file_is_one_batch_with_one_sheet_however_many_look() throws IOException {
        for (int i = 0; i < FILES; i++) {
            drop("f%d.ndjson".formatted(i), i);
        }
        var replicas = List.of(replica(), replica());
        var files = meters.counter("jixiao.payment.files", "where", "done");
        var lines = meters.counter("jixiao.batch.lines", "outcome", "ACCEPTED");
        long filesBefore = Math.round(files.count());
        long linesBefore = Math.round(lines.count());
        await().atMost(PATIENCE).until(() -> bothLook(replicas) && isDone());
        assertThat(entries()).isEqualTo(FILES * LINES);
        assertThat(in("done")).hasSize(2 * FILES);
        assertThat(Math.round(files.count()) - filesBefore).isEqualTo(FILES);
        assertThat(Math.round(lines.count()) - linesBefore).isEqualTo(FILES * LINES);
        for (var each : in("done")) {
            if (each.toString().endsWith(".csv")) {
                assertThat(Files.readAllLines(each))
                        .hasSize(LINES + 1)
                        .as("nothing was sent twice")
                        .noneMatch(row -> row.contains("REPLAYED"));
            }
        }
    }

    @Test
    void what_a_killed_one_had_in_hand_is_left_alone_until_it_is_gone_and_then_taken_whole()
            throws IOException, SQLException {
        var file = PaymentFile.of(drop("killed.ndjson", 0)).orElseThrow();
        var survivor = replica();
        try (var killed = database.getConnection();
                var lock =
                        killed.prepareStatement(
                                "select pg_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, "payment file killed.ndjson");
            lock.execute();
            readsTheFirstLines(file);
            survivor.look();
            assertThat(batches.findByOrigin(file.origin())).as("not its turn").isEmpty();
            killed.createStatement().execute("select pg_advisory_unlock_all()");
        }
        await().atMost(PATIENCE).until(() -> looks(survivor) && isDone());
        assertThat(entries()).isEqualTo(LINES);
        assertThat(Files.readAllLines(folder.resolve("done/killed.ndjson.outcomes.csv")))
                .hasSize(LINES + 1);
    }

    @Test
    void one_that_comes_under_the_name_of_one_in_hand_is_taken_by_itself() throws IOException {
        var first = PaymentFile.of(drop("same.ndjson", 0)).orElseThrow();
        var replica = replica();
        replica.look();
        var batch = batches.findByOrigin(first.origin()).orElseThrow();
        await().atMost(PATIENCE)
                .until(() -> batches.find(batch.id()).orElseThrow().status() == Batch.Status.DONE);
        drop("same.ndjson", 1);
        await().atMost(PATIENCE).until(() -> looks(replica) && isDone());
        assertThat(entries()).isEqualTo(2 * LINES);
    }

    @Test
    void a_name_as_long_as_a_name_can_be_is_no_reason_to_stay() throws IOException {
        var name = "付".repeat(82) + ".ndjson";
        drop(name, 0);
        var replica = replica();
        await().atMost(PATIENCE).until(() -> looks(replica) && isDone());
        assertThat(entries()).isEqualTo(LINES);
        assertThat(in("done")).hasSize(2);
    }

    /// And says no more.
    private void readsTheFirstLines(PaymentFile file) {
        var sender = new Sender(Optional.of("treasury"), DataScope.EVERYTHING);
        var id = batches.open(new Batch.Order("folder", sender, false, Optional.of(file.origin())));
        batches.keep(id, new Batches.Piece(0, List.of(BatchLine.broken(1, "field.required"))));
    }

    private WatchedFolder replica() {
        return new WatchedFolder(
                takeBatch,
                batches,
                gate,
                sheet,
                new Settings(folder),
                clock,
                meters,
                new MemorySize(BigInteger.valueOf(1 << 20)));
    }

    private record Settings(Path folder) implements FolderSettings {
        @Override
        public Optional<Path> path() {
            return Optional.of(folder);
        }

        @Override
        public String source() {
            return "treasury";
        }

        @Override
        public List<String> scope() {
            return List.of("*/");
        }

        @Override
        public Duration settled() {
            return Duration.ofSeconds(5);
        }
    }

    private static boolean bothLook(List<WatchedFolder> replicas) {
        var looking =
                replicas.stream().map(each -> CompletableFuture.runAsync(each::look)).toList();
        looking.forEach(CompletableFuture::join);
        return true;
    }

    private static boolean looks(WatchedFolder replica) {
        replica.look();
        return true;
    }

    private boolean isDone() throws IOException {
        return in("").stream().noneMatch(Files::isRegularFile);
    }

    private List<Path> in(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.toList();
        }
    }

    private Path drop(String name, int number) throws IOException {
        var lines =
                IntStream.range(0, LINES)
                        .mapToObj(i -> payment(number + "-" + i))
                        .collect(Collectors.joining("\n"));
        var file = Files.writeString(folder.resolve(name), lines);
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minusSeconds(60 + number)));
    }

    private String payment(String number) {
        return """
        {"source": "treasury", "mofDivCode": "130225000", "fiscalYear": 2023, "payCertNo": "%s-%s",
         "projectCode": "%s", "unitCode": "480002", "fundTypeCode": "11", "kind": "PAYMENT",
         "amount": "1.00", "xpayDate": "2023-03-20"}"""
                .formatted(project.project(), number, project.project())
                .replace("\n", "");
    }

    private long entries() {
        return county.count(
                "select count(*) from ledger_entry where project_code = '%s'"
                        .formatted(project.project()));
    }
}
