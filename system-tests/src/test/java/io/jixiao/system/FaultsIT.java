package io.jixiao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Whatever fails when, the ledger is exact and everybody is told")
@ExtendWith(OneSystem.class)
class FaultsIT {

    /// A minute with `-Djixiao.outage=PT1M`.
    private static final Duration OUTAGE =
            Duration.parse(System.getProperty("jixiao.outage", "PT5S"));

    private static final List<String> POISON =
            List.of(
                    "",
                    "null",
                    "[]",
                    "not JSON at all",
                    "{\"payCertNo\":",
                    "{\"source\":\"treasury\"}",
                    "{\"source\":\"treasury\",\"amount\":\"1e9\",\"xpayDate\":\"30 February\"}",
                    "\u0000\u0001\uFFFF");

    private final RunningSystem system;

    FaultsIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void payments_sent_three_times_in_any_order_count_once() {
        var wave = system.ready(Wave.of('C', 3_000)).thrice();
        system.send(wave);
        system.assertExact(wave);
    }

    @Test
    void poison_in_the_middle_of_a_batch_is_set_aside_with_its_reason_and_stops_nothing() {
        var wave = system.ready(Wave.of('D', 3_000));
        new PaymentStream(system.stack()).sendPoisoned(wave, POISON);
        system.assertExact(wave);
        await().untilAsserted(
                        () ->
                                assertThat(DeadLetters.of(system.stack(), wave))
                                        .as("byte for byte, each with a reason")
                                        .containsExactlyInAnyOrderElementsOf(POISON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEFORE_STATEMENT E",
                "BEFORE_COMMIT F",
                "AFTER_COMMIT G",
                "BEFORE_RELAY I",
                "AFTER_RELAY J"
            })
    void a_kill_at_the_worst_point_costs_nothing_but_time(String pointAndLetter)
            throws IOException {
        var point = pointAndLetter.split(" ")[0];
        var wave = system.ready(Wave.of(pointAndLetter.split(" ")[1].charAt(0), 3_000));
        var service = system.stack().service(Deployable.EXECUTION);
        Files.writeString(system.haltOrderFile(), point);
        system.send(wave);
        await().atMost(RunningSystem.PATIENCE).until(() -> !service.isAlive());
        assertThat(system.haltOrderFile()).as("ended at " + point).doesNotExist();
        service.start();
        system.assertExact(wave);
    }

    @Test
    void the_database_is_killed_under_load_and_comes_back() {
        var wave = system.ready(Wave.of('K', 10_000));
        var stream = Thread.ofVirtual().start(() -> system.send(wave));
        system.awaitEntries(wave, wave.distinct() / 4);
        system.stack().postgres().kill();
        system.stack().postgres().restart();
        await().atMost(RunningSystem.PATIENCE).until(() -> !stream.isAlive());
        system.assertExact(wave);
    }

    @Test
    void the_broker_is_gone_under_load_and_payments_by_rest_are_taken_all_the_same() {
        var wave = system.ready(Wave.of('L', 10_000));
        var byTopic = wave.part(0, 5_000);
        var byRest = wave.part(5_000, 10_000);
        var stream = Thread.ofVirtual().start(() -> system.send(byTopic));
        system.awaitEntries(wave, 1);
        system.stack().broker().kill();
        long until = System.nanoTime() + OUTAGE.toNanos();
        for (int from = 0; from < byRest.sent().size(); from += 500) {
            system.api()
                    .send(
                            Role.TREASURY,
                            Deployable.EXECUTION,
                            "POST",
                            "/payment-batches",
                            byRest.part(from, from + 500).lines(),
                            "application/x-ndjson")
                    .orFail("while the broker is gone");
        }
        await().atMost(OUTAGE.plusSeconds(1)).until(() -> System.nanoTime() > until);
        system.stack().broker().start();
        await().atMost(RunningSystem.PATIENCE).until(() -> !stream.isAlive());
        system.assertExact(wave);
    }

    @Test
    void two_replicas_share_the_stream_and_one_of_them_is_killed() {
        var wave = system.ready(Wave.of('M', 20_000));
        var second = system.stack().startReplica(Deployable.EXECUTION, 2);
        system.awaitSharing();
        var stream = Thread.ofVirtual().start(() -> system.send(wave));
        system.awaitEntries(wave, wave.distinct() / 4);
        second.kill();
        await().atMost(RunningSystem.PATIENCE).until(() -> !stream.isAlive());
        system.assertExact(wave);
    }

    @Test
    void the_whole_topic_again_changes_nothing() {
        var wave = system.ready(Wave.of('N', 3_000));
        system.send(wave);
        system.assertExact(wave);
        var before = system.ledger().everything();
        var service = system.stack().service(Deployable.EXECUTION);
        service.stop();
        Offsets.rewind(system.stack(), PaymentStream.TOPIC);
        service.start();
        Offsets.awaitEnd(system.stack(), PaymentStream.TOPIC);
        assertThat(system.ledger().everything()).isEqualTo(before);
        system.assertExact(wave);
    }
}
