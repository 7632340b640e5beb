package io.jixiao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.kernel.Money;
import io.jixiao.local.Deployable;
import io.jixiao.local.Stack;
import io.jixiao.local.StackSettings;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.sample.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The three services with their stores, and what every test of them asks at the end.
final class RunningSystem implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path haltOrder;
    private final Stack stack;
    private final Api api;
    private final Ledger ledger;

    RunningSystem() {
        haltOrder = haltOrder();
        stack =
                Stack.start(
                        StackSettings.throwAway(Repository.ROOT)
                                .with(
                                        Deployable.EXECUTION,
                                        "JIXIAO_HALT_ORDER",
                                        haltOrder.toString())
                                // How long a successor waits after a kill.
                                .with(Deployable.EXECUTION, "JIXIAO_OUTBOX_DELIVERY_TIMEOUT", "2s")
                                // How long its partitions wait for a reader that was killed.
                                .with(
                                        Deployable.EXECUTION,
                                        "JIXIAO_READERS_SESSION_TIMEOUT",
                                        "4s"));
        api = new Api(stack);
        ledger = new Ledger(stack);
        dayIs("2023-06-25");
    }

    Stack stack() {
        return stack;
    }

    Api api() {
        return api;
    }

    Ledger ledger() {
        return ledger;
    }

    /// Where a test writes at which point execution-service is to end as if killed.
    Path haltOrderFile() {
        return haltOrder;
    }

    void dayIs(String day) {
        for (var service : Deployable.values()) {
            api.put(Role.ADMIN, service, "/business-date", Map.of("date", day)).orFail(day);
        }
    }

    /// Approves the wave's projects.
    Wave ready(Wave wave) {
        new ApprovedProjects(api).approve(wave);
        return wave;
    }

    void send(Wave wave) {
        new PaymentStream(stack).send(wave);
    }

    void awaitAll(Wave wave) {
        awaitEntries(wave, wave.distinct());
    }

    void awaitEntries(Wave wave, int entries) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .until(() -> ledger.entries(wave) >= entries);
    }

    /// Waits until two replicas of execution-service each read a part of the payments.
    void awaitSharing() {
        await().atMost(PATIENCE).until(() -> Offsets.readers(stack, PaymentStream.TOPIC) == 2);
    }

    /// The ledger, its totals, what REST says and what evaluation-service has been told: all equal
    /// to the payments sent, each counted once, to the 分.
    void assertExact(Wave wave) {
        awaitAll(wave);
        assertThat(ledger.entries(wave)).isEqualTo(wave.distinct());
        assertThat(ledger.paid(wave)).isEqualTo(wave.totals());
        assertThat(paid(wave)).isEqualTo(wave.totals());
        assertThat(mismatches()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(ledger.toldToEvaluation(wave)).isEqualTo(wave.totals()));
    }

    List<String> standings(Wave wave) {
        return executions(wave, "standing");
    }

    int mismatches() {
        return api.get(Role.ADMIN, Deployable.EXECUTION, "/checks/totals")
                .orFail("totals")
                .body()
                .path("mismatches")
                .size();
    }

    @Override
    public void close() {
        api.close();
        stack.close();
    }

    private List<Money> paid(Wave wave) {
        return executions(wave, "paid").stream().map(Money::ofYuan).toList();
    }

    private List<String> executions(Wave wave, String field) {
        return IntStream.range(0, wave.projects())
                .mapToObj(project -> execution(wave.projectCode(project)).path(field).asText())
                .toList();
    }

    private JsonNode execution(String projectCode) {
        var path = "/executions/" + projectCode + "/2023";
        return api.get(Role.AUDITOR, Deployable.EXECUTION, path).orFail(path).body();
    }

    private static Path haltOrder() {
        try {
            return Files.createTempDirectory("jixiao-halt").resolve("order");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
