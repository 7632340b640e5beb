package io.jixiao.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jixiao.kit.trial.BreakableBroker;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.kit.trial.Counters;
import io.jixiao.kit.trial.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("Events leave in the transaction that causes them")
class OutboxComponentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject Counters counters;
    @Inject Outbox outbox;

    @Test
    void a_step_is_published_after_its_commit() {
        counters.step("published");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(Published.bodies(BreakableBroker.STEPS, "published"))
                                        .containsExactly("{\"name\":\"published\",\"value\":1}"));
        assertThat(counters.waiting("published")).isZero();
    }

    @Test
    void a_step_that_fails_leaves_neither_row_nor_event() {
        assertThatThrownBy(() -> counters.stepAndFail("undone")).hasMessageContaining("undone");
        counters.step("after-undone");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(Published.of(BreakableBroker.STEPS, "after-undone"))
                                        .hasSize(1));
        assertThat(counters.value("undone")).isZero();
        assertThat(Published.of(BreakableBroker.STEPS, "undone")).isEmpty();
    }

    @Test
    void an_event_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> outbox.happened(BreakableBroker.STEPS, "nobody", "event"))
                .hasMessageContaining("transaction");
    }
}
