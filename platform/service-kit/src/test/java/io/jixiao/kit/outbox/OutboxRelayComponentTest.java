package io.jixiao.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.kit.trial.BreakableBroker;
import io.jixiao.kit.trial.BreakableDatabase;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.kit.trial.CounterFeed;
import io.jixiao.kit.trial.Counters;
import io.jixiao.kit.trial.Published;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("The relay loses nothing, whatever goes away")
class OutboxRelayComponentTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Duration A_WHILE = Duration.ofMillis(1500);

    @Inject Counters counters;
    @Inject OutboxRelay relay;
    @Inject OutboxSettings settings;
    @Inject RelaySession session;
    @Inject DataSource database;

    @AfterEach
    void relays_again() {
        await().atMost(SOON).until(() -> relay.state().isRelaying());
    }

    @Test
    void a_stop_finishes_the_round_and_leaves_word() throws Exception {
        counters.step("before the stop");
        relay.stop();
        try {
            counters.step("after the stop");
            assertThat(isAtWork()).isFalse();
            assertThat(relay.state().isRelaying()).isFalse();
            assertThat(relay.isAlive()).as("it was not meant to go on").isTrue();
            try (var other = session.open()) {
                assertThat(new OutboxTable(other).tryLock()).as("the lock is free").isTrue();
            }
            assertThat(counters.waiting("after the stop")).isEqualTo(1);
        } finally {
            relay.start();
        }
        awaitSteps("after the stop", 1);
        awaitSteps("before the stop", 1);
    }

    @Test
    void a_killed_relayer_is_succeeded_when_its_sends_can_no_longer_land() throws Exception {
        relay.stop();
        long killedAt;
        try (var _ = RelayLock.take(session)) {
            relay.start();
            LongStream.rangeClosed(1, 30).forEach(_ -> counters.step("killed"));
            await().during(A_WHILE).atMost(SOON).until(() -> counters.waiting("killed") == 30);
            assertThat(relay.state().isRelaying()).isFalse();
            assertThat(relay.state().waiting()).as("who stands by sees it too").isEqualTo(30);
            killedAt = System.nanoTime();
        }
        awaitSteps("killed", 30);
        assertThat(Duration.ofNanos(System.nanoTime() - killedAt))
                .isGreaterThan(settings.deliveryTimeout());
    }

    @Test
    void a_stop_during_the_take_over_leaves_the_wait_to_the_next() throws Exception {
        relay.stop();
        RelayLock.take(session).close();
        relay.start();
        await().atMost(SOON).until(() -> !isLockFree());
        relay.stop();
        assertThat(isAtWork()).isTrue();
        relay.start();
    }

    @Test
    void an_error_nobody_foresaw_is_told_by_the_liveness() throws Exception {
        counters.countUp(CounterFeed.DEADLY);
        try {
            // The error is the thread's own; it must not end the test.
            await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> !relay.isAlive());
            health("live").statusCode(503).body("status", equalTo("DOWN"));
            health("ready").statusCode(200);
            assertThat(isLockFree()).as("the lock went with the session").isTrue();
        } finally {
            forget(CounterFeed.DEADLY);
            relay.stop();
            relay.start();
        }
        health("live").statusCode(200);
    }

    @Nested
    class While_the_broker_is_away {

        @Test
        void rows_stay_and_all_arrive_when_it_is_back() {
            BreakableBroker.kill();
            try {
                LongStream.rangeClosed(1, 30).forEach(_ -> counters.step("broker away"));
                await().atMost(SOON).until(() -> brokerIs("away"));
                health("live").statusCode(200);
                health("ready").statusCode(200).body("status", equalTo("UP"));
                assertThat(counters.waiting("broker away")).isEqualTo(30);
                assertThat(relay.state().oldestMillis()).isPositive();
                assertThat(relay.state().failure()).isPresent();
            } finally {
                BreakableBroker.startAgain();
            }
            awaitSteps("broker away", 30);
            await().atMost(SOON).until(() -> brokerIs("reachable"));
            assertThat(relay.state().failure()).isEmpty();
        }

        @Test
        void it_is_noticed_though_nothing_is_sent() {
            await().atMost(SOON).until(() -> brokerIs("reachable"));
            BreakableBroker.kill();
            try {
                await().atMost(SOON).until(() -> brokerIs("away"));
            } finally {
                BreakableBroker.startAgain();
            }
            await().atMost(SOON).until(() -> brokerIs("reachable"));
        }

        private boolean brokerIs(String state) {
            return health("ready")
                    .extract()
                    .path("checks.find { it.name == 'events' }.data.broker")
                    .equals(state);
        }
    }

    @Nested
    class While_the_database_is_away {

        @Test
        void the_relay_waits_and_goes_on_when_it_is_back() {
            counters.step("before the outage");
            BreakableDatabase.takeAway();
            try {
                await().atMost(SOON).until(() -> relay.state().failure().isPresent());
                assertThat(relay.state().isRelaying()).isFalse();
                health("live").statusCode(200);
            } finally {
                BreakableDatabase.giveBack();
            }
            await().atMost(SOON).until(() -> relay.state().isRelaying());
            counters.step("after the outage");
            awaitSteps("after the outage", 1);
            awaitSteps("before the outage", 1);
        }

        @Test
        void sessions_that_end_take_the_lock_with_them() {
            BreakableDatabase.endSessions();
            await().atMost(SOON).until(() -> relay.state().failure().isPresent());
            await().atMost(SOON).until(() -> relay.state().isRelaying());
        }
    }

    /// At least once: what is sent again after a failure stands behind what it repeats.
    private void awaitSteps(String key, long count) {
        await().atMost(SOON).until(() -> counters.waiting(key) == 0);
        assertThat(Published.bodies(BreakableBroker.STEPS, key).distinct())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count)
                                .mapToObj(n -> "{\"name\":\"%s\",\"value\":%d}".formatted(key, n))
                                .toList());
    }

    /// The counter too: publishing everything again would name it.
    private void forget(String key) throws SQLException {
        try (var connection = database.getConnection()) {
            for (var sql :
                    List.of(
                            "delete from outbox where ? = any (keys)",
                            "delete from counter where name = ?")) {
                try (var statement = connection.prepareStatement(sql)) {
                    statement.setString(1, key);
                    statement.executeUpdate();
                }
            }
        }
    }

    private boolean isAtWork() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select at_work from outbox_relayer")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private boolean isLockFree() throws SQLException {
        try (var other = session.open()) {
            return new OutboxTable(other).tryLock();
        }
    }

    private static ValidatableResponse health(String kind) {
        var port =
                ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).get("/q/health/" + kind).then();
    }
}
