package io.jixiao.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jixiao.kit.trial.BreakableBroker;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.kit.trial.CounterFeed;
import io.jixiao.kit.trial.Counters;
import io.jixiao.kit.trial.Published;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("Events leave in the transaction that causes them")
class OutboxComponentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject Counters counters;
    @Inject Outbox outbox;
    @Inject OutboxEvents events;
    @Inject OutboxRelay relay;
    @Inject OpenTelemetry telemetry;

    @Test
    void a_step_is_published_after_its_commit_and_its_row_goes() {
        counters.step("published");
        await().atMost(SOON).until(() -> counters.waiting("published") == 0);
        assertThat(Published.bodies(BreakableBroker.STEPS, "published"))
                .containsExactly(stepped("published", 1));
    }

    @Test
    void a_step_that_fails_leaves_neither_change_nor_event() {
        assertThatThrownBy(() -> counters.stepAndFail("undone")).hasMessageContaining("undone");
        counters.step("after undone");
        await().atMost(SOON).until(() -> counters.waiting("after undone") == 0);
        assertThat(counters.value("undone")).isZero();
        assertThat(Published.of(BreakableBroker.STEPS, "undone")).isEmpty();
        assertThat(Published.of(BreakableBroker.STEPS, "after undone")).hasSize(1);
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.happened(BreakableBroker.STEPS, "nobody", "event"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void a_state_nobody_can_tell_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> outbox.stateChanged("kit.unknown.v1", List.of("key")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kit.unknown.v1");
    }

    @Test
    void many_writers_of_few_keys_keep_the_order_of_each_key() throws InterruptedException {
        var keys = List.of("order/a", "order/b", "other/c");
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 240)
                    .mapToObj(i -> keys.get(i % keys.size()))
                    .forEach(key -> writers.execute(() -> counters.step(key)));
        }
        for (var key : keys) {
            await().atMost(SOON).until(() -> counters.waiting(key) == 0);
            assertThat(Published.bodies(BreakableBroker.STEPS, key))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 80).mapToObj(n -> stepped(key, n)).toList());
        }
        var steps = Published.in(BreakableBroker.STEPS);
        assertThat(steps.stream().filter(step -> step.key().startsWith("order/")))
                .extracting(Published::partition)
                .as("what stands before the slash decides the partition")
                .containsOnly(
                        Published.of(BreakableBroker.STEPS, "order/a").getFirst().partition());
    }

    @Test
    void a_row_that_commits_late_is_not_skipped_for_its_lower_number() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var late = Executors.newSingleThreadExecutor()) {
            var slow = late.submit(() -> counters.stepSlowly("late", written, mayCommit));
            written.await();
            counters.step("early");
            await().atMost(SOON).until(() -> counters.waiting("early") == 0);
            assertThat(Published.of(BreakableBroker.STEPS, "early")).hasSize(1);
            assertThat(Published.of(BreakableBroker.STEPS, "late")).isEmpty();
            mayCommit.countDown();
            slow.get();
        }
        await().atMost(SOON).until(() -> Published.of(BreakableBroker.STEPS, "late").size() == 1);
    }

    @Test
    void an_event_carries_the_cloud_events_headers_and_the_trace() {
        var span = telemetry.getTracer("test").spanBuilder("step").startSpan();
        try (var _ = span.makeCurrent()) {
            counters.step("headers");
        } finally {
            span.end();
        }
        await().atMost(SOON).until(() -> counters.waiting("headers") == 0);
        var headers = Published.of(BreakableBroker.STEPS, "headers").getFirst().headers();
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "CounterStepped")
                .containsEntry("ce_source", "/jixiao/kit-trial")
                .containsEntry("content-type", "application/json");
        assertThat(Instant.parse(headers.get("ce_time"))).isBefore(Instant.now());
        assertThat(headers.get("ce_id")).hasSize(36);
        assertThat(headers.get("traceparent"))
                .isEqualTo(
                        "00-%s-%s-01"
                                .formatted(
                                        span.getSpanContext().getTraceId(),
                                        span.getSpanContext().getSpanId()));
    }

    @Test
    void an_event_that_is_sent_again_has_the_same_id_and_another_event_has_not() {
        var first = row(7, "2023-03-31T00:00:00Z");
        assertThat(idOf(first)).isEqualTo(idOf(row(7, "2023-03-31T00:00:00Z")));
        assertThat(Stream.of(row(8, "2023-03-31T00:00:00Z"), row(7, "2023-04-01T00:00:00Z")))
                .as("another row, or the same number in a new database")
                .allSatisfy(other -> assertThat(idOf(other)).isNotEqualTo(idOf(first)));
    }

    @Test
    void states_that_change_often_are_published_once_as_they_are_now() {
        LongStream.rangeClosed(1, 5).forEach(_ -> counters.countUp("coalesced"));
        var changes =
                LongStream.rangeClosed(1, 5)
                        .<OutboxRow>mapToObj(
                                id ->
                                        new OutboxRow.StateChanged(
                                                id,
                                                0,
                                                BreakableBroker.COUNTERS,
                                                List.of("coalesced", "never counted"),
                                                null))
                        .toList();
        var published = events.of(changes);
        assertThat(published).hasSize(1);
        assertThat(published.getFirst().type()).isEqualTo("CounterChanged");
        assertThat(published.getFirst().body())
                .asString()
                .isEqualTo("{\"name\":\"coalesced\",\"value\":5,\"revision\":5}");
    }

    @Test
    void a_state_the_transaction_knew_is_told_without_being_read() {
        var row = knownState(-1, "known", 7);
        assertThat(bodies(row)).containsExactly(counted("known", 7));
        assertThat(bodies(row)).as("sent again, it is read: nobody has counted").isEmpty();
    }

    @Test
    void a_later_row_of_another_replica_is_read() {
        counters.countUp("told twice");
        var own = knownState(-2, "told twice", 7);
        assertThat(bodies(own, changed(-1, "told twice")))
                .containsExactly(counted("told twice", 1));
    }

    @Test
    void an_earlier_row_of_another_replica_is_not() {
        counters.countUp("known later");
        var own = knownState(-1, "known later", 7);
        assertThat(bodies(changed(-2, "known later"), own))
                .containsExactly(counted("known later", 7));
    }

    private OutboxRow knownState(long row, String name, long value) {
        var state = new CounterFeed.CounterChanged(name, value, value);
        await().atMost(SOON).until(() -> relay.state().isRelaying());
        events.fresh().keep(row, 1, () -> List.of(new StateFeed.Event(name, state)));
        return changed(row, name);
    }

    private static OutboxRow changed(long row, String name) {
        return new OutboxRow.StateChanged(row, 0, BreakableBroker.COUNTERS, List.of(name), null);
    }

    private List<String> bodies(OutboxRow... rows) {
        return events.of(List.of(rows)).stream()
                .map(each -> new String(each.body(), StandardCharsets.UTF_8))
                .toList();
    }

    private static String counted(String name, long value) {
        return "{\"name\":\"%s\",\"value\":%d,\"revision\":%2$d}".formatted(name, value);
    }

    @Test
    void the_last_state_published_is_the_one_that_is_stored() {
        LongStream.rangeClosed(1, 20).forEach(_ -> counters.countUp("state"));
        await().atMost(SOON).until(() -> counters.waiting("state") == 0);
        assertThat(Published.of(BreakableBroker.COUNTERS, "state").getLast().body())
                .isEqualTo("{\"name\":\"state\",\"value\":20,\"revision\":20}");
    }

    private static String stepped(String name, long value) {
        return "{\"name\":\"%s\",\"value\":%d}".formatted(name, value);
    }

    private String idOf(OutboxRow row) {
        return events.of(List.of(row)).getFirst().id();
    }

    private static OutboxRow row(long id, String createdAt) {
        return new OutboxRow.Happened(
                id,
                0,
                BreakableBroker.STEPS,
                "CounterStepped",
                "key",
                "{}",
                null,
                Instant.parse(createdAt));
    }
}
