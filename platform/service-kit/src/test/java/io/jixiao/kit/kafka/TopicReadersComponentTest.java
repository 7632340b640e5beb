package io.jixiao.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.kit.trial.BreakableBroker;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.kit.trial.Published;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("A topic is read batch by batch")
class TopicReadersComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject KafkaSender kafka;
    @Inject DeadLetters deadLetters;
    @Inject OpenTelemetry telemetry;

    @Test
    void a_batch_that_fails_stays_in_hand_and_nothing_is_skipped() throws Exception {
        send(BreakableBroker.READINGS, 0, 100);
        var read = new CopyOnWriteArrayList<String>();
        var failures = new AtomicInteger();
        var readers = readers();
        readers.read(
                BreakableBroker.READINGS,
                10,
                batch -> {
                    if (read.size() >= 40 && failures.incrementAndGet() <= 3) {
                        throw new IllegalStateException("the database is away");
                    }
                    batch.forEach(record -> read.add(text(record)));
                });
        await().atMost(SOON).until(() -> read.size() == 100);
        readers.stop(null);
        assertThat(failures.get()).isGreaterThanOrEqualTo(3);
        assertThat(read).containsExactlyInAnyOrderElementsOf(texts(0, 100));
        assertThat(read.stream().filter(text -> text.startsWith("a")))
                .as("one key is one partition, in order")
                .containsExactlyElementsOf(
                        texts(0, 100).stream().filter(text -> text.startsWith("a")).toList());

        send(BreakableBroker.READINGS, 100, 120);
        var readAfter = new CopyOnWriteArrayList<String>();
        var successors = readers();
        successors.read(
                BreakableBroker.READINGS,
                50,
                batch -> batch.forEach(record -> readAfter.add(text(record))));
        await().atMost(SOON).until(() -> readAfter.size() >= 20);
        successors.stop(null);
        assertThat(readAfter)
                .as("what was handled is committed")
                .containsExactlyInAnyOrderElementsOf(texts(100, 120));
    }

    @Test
    void what_cannot_be_read_becomes_a_dead_letter_byte_for_byte() throws Exception {
        kafka.sendAll(List.of(outgoing(BreakableBroker.LETTERS, "key", "\u0000{nonsense")));
        var readers = readers();
        readers.read(
                BreakableBroker.LETTERS,
                10,
                batch -> {
                    for (var record : batch) {
                        deadLetters.send(record, "json.unreadable", "第 1 行不是合法的 JSON");
                    }
                });
        await().atMost(SOON).until(() -> !Published.in(BreakableBroker.LETTERS + ".dlq").isEmpty());
        readers.stop(null);
        var letter = Published.of(BreakableBroker.LETTERS + ".dlq", "key").getFirst();
        assertThat(letter.body()).isEqualTo("\u0000{nonsense");
        assertThat(letter.headers())
                .containsAllEntriesOf(
                        Map.of(
                                "dead-letter-code",
                                "json.unreadable",
                                "dead-letter-reason",
                                "第 1 行不是合法的 JSON",
                                "dead-letter-topic",
                                BreakableBroker.LETTERS,
                                "dead-letter-partition",
                                "0",
                                "dead-letter-offset",
                                "0"))
                .as("what it came with stays")
                .containsEntry("ce_type", "Trial");
    }

    @Test
    void an_error_nobody_foresaw_is_told_by_the_liveness() throws Exception {
        kafka.sendAll(List.of(outgoing(BreakableBroker.DEADLY, "key", "deadly")));
        var readers = readers();
        readers.read(
                BreakableBroker.DEADLY,
                10,
                _ -> {
                    throw new LinkageError("nobody foresaw this");
                });
        // The error is the thread's own; it must not end the test.
        await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> !readers.areAlive());
        assertThat(new ReadersLiveness(readers).call().getStatus().name()).isEqualTo("DOWN");
        readers.stop(null);
        assertThat(readers.areAlive()).as("a reader that was stopped is no cause").isTrue();
    }

    private TopicReaders readers() {
        return new TopicReaders(
                BreakableBroker.bootstrapServers(),
                "kit-trial",
                Optional.empty(),
                Duration.ofSeconds(10),
                new SimpleMeterRegistry(),
                telemetry);
    }

    private void send(String topic, int from, int to) throws InterruptedException {
        var records = new ArrayList<Outgoing>();
        IntStream.range(from, to)
                .mapToObj(n -> text(n))
                .forEach(text -> records.add(outgoing(topic, text.substring(0, 1), text)));
        kafka.sendAll(records);
    }

    private static Outgoing outgoing(String topic, String key, String body) {
        return new Outgoing(topic, key, "Trial", body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static List<String> texts(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> text(n)).toList();
    }

    /// Five keys in turn.
    private static String text(int n) {
        return Stream.of("a", "b", "c", "d", "e").toList().get(n % 5) + n;
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
