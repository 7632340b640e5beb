package io.jixiao.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.contracts.TopicNames;
import io.jixiao.evaluation.Projects;
import io.jixiao.evaluation.RunClient;
import io.jixiao.evaluation.Wire;
import io.jixiao.evaluation.evidence.KeepEvidence;
import io.jixiao.evaluation.run.AdvanceRun.Outcome.Advanced;
import io.jixiao.evaluation.run.AdvanceRun.Step;
import io.jixiao.evaluation.run.Run.Mode;
import io.jixiao.evaluation.run.StartRun.Request;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.testkit.RealStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("A run whose worker dies")
class RunInterruptionComponentTest {

    private static final String DOOMED = "a replica that will be killed";
    private static final Duration LONG_LEASE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject StartRun startRun;
    @Inject AdvanceRun advanceRun;
    @Inject Runs runs;
    @Inject KeepEvidence keep;
    @Inject DataSource database;

    @Test
    void between_chunks_is_taken_over_and_ends_with_the_same_hash_and_nothing_twice()
            throws SQLException {
        new Projects(keep, 2040).known(Projects.PARK, 1, 7);
        var preview = RunClient.finished(2040, "PREVIEW");

        var run = startedByTheDoomed(2040);
        assertThat(chunk(run)).isInstanceOf(Advanced.class);
        assertThat(chunk(run)).isInstanceOf(Advanced.class);
        assertThat(RunClient.run(run).getInt("progress.done")).isEqualTo(4);
        loseTheLease(run);

        var resumed = RunClient.awaitDone(run);
        assertThat(resumed.getString("resultHash")).isEqualTo(preview.getString("resultHash"));
        assertThat(resumed.getInt("progress.done")).isEqualTo(7);
        assertThat(resumed.getMap("grades")).isEqualTo(preview.getMap("grades"));
        await().atMost(PATIENCE).until(() -> published(2040).size() >= 7);
        assertThat(published(2040)).containsExactlyInAnyOrderElementsOf(keys(2040, 1, 7));
    }

    @Test
    void inside_a_chunk_leaves_nothing_of_that_chunk() throws SQLException {
        new Projects(keep, 2041).known(Projects.PARK, 1, 3);
        var preview = RunClient.finished(2041, "PREVIEW");

        var run = startedByTheDoomed(2041);
        QuarkusTransaction.begin();
        assertThat(chunk(run)).isInstanceOf(Advanced.class);
        QuarkusTransaction.rollback();
        assertThat(RunClient.run(run).getInt("progress.done")).isZero();
        loseTheLease(run);

        assertThat(RunClient.awaitDone(run).getString("resultHash"))
                .isEqualTo(preview.getString("resultHash"));
        await().atMost(PATIENCE).until(() -> published(2041).size() >= 3);
        assertThat(published(2041)).containsExactlyInAnyOrderElementsOf(keys(2041, 1, 3));
    }

    @Test
    void and_comes_back_to_life_after_another_took_it_does_nothing_more() throws SQLException {
        new Projects(keep, 2042).known(Projects.PARK, 1, 3);
        var run = startedByTheDoomed(2042);
        assertThat(chunk(run)).isInstanceOf(Advanced.class);
        loseTheLease(run);
        RunClient.awaitDone(run);
        assertThat(chunk(run)).isEqualTo(new AdvanceRun.Outcome.Lost());
    }

    /// In one transaction, so that the worker of this process never sees it free.
    private String startedByTheDoomed(int year) {
        var id = UUID.randomUUID().toString();
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            startRun.handle(
                                    new Request(
                                            id,
                                            FiscalYear.of(year),
                                            Mode.COMMIT,
                                            DataScope.EVERYTHING,
                                            "tester",
                                            Optional.empty(),
                                            Instant.now()));
                            return runs.claim(DOOMED, LONG_LEASE).orElseThrow().id();
                        });
    }

    private AdvanceRun.Outcome chunk(String run) {
        return advanceRun.handle(new Step(run, DOOMED, 2, LONG_LEASE, Instant.now()));
    }

    private void loseTheLease(String run) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(
                                "update evaluation_run set lease_until = clock_timestamp()"
                                        + " - interval '1 second' where id = ?")) {
            statement.setObject(1, UUID.fromString(run));
            statement.executeUpdate();
        }
    }

    private static List<String> published(int year) {
        return Wire.everythingOn(TopicNames.EVALUATION_RESULTS).stream()
                .map(ConsumerRecord::key)
                .filter(key -> key.endsWith("/" + year))
                .toList();
    }

    private static List<String> keys(int year, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> Projects.code(number) + "/" + year)
                .toList();
    }
}
