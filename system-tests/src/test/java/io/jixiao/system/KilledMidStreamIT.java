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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName(
        "execution-service is killed in the middle of 20,000 payments, a tenth of them sent twice")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledMidStreamIT {

    private static final int PROJECTS = 20;
    private static final int RECORDS = 20_000;
    private static final int DUPLICATE_PERCENT = 10;
    private static final long SEED = 20230630;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// The same amounts for two sets of projects: one lives through the kill, the other does not.
    private final Wave undisturbed = wave('A');

    private final Wave disturbed = wave('B');

    private Stack stack;
    private Api api;
    private Ledger ledger;

    @BeforeAll
    void start() {
        stack = Stack.start(StackSettings.throwAway(Repository.ROOT));
        api = new Api(stack);
        ledger = new Ledger(stack);
        dayIs("2023-06-25");
        new ApprovedProjects(api).approve(undisturbed);
        new ApprovedProjects(api).approve(disturbed);
    }

    @AfterAll
    void stop() {
        api.close();
        stack.close();
    }

    @Test
    void nothing_is_lost_nothing_counts_twice_and_every_project_stands_as_without_the_kill() {
        new PaymentStream(stack).send(undisturbed);
        awaitAll(undisturbed);

        var stream = Thread.ofVirtual().start(() -> new PaymentStream(stack).send(disturbed));
        awaitEntries(disturbed, disturbed.distinct() / 4);
        killAndRestart();
        await().atMost(PATIENCE).until(() -> !stream.isAlive());
        awaitAll(disturbed);

        assertThat(ledger.paid(disturbed)).isEqualTo(disturbed.totals());
        assertThat(paid(disturbed)).isEqualTo(disturbed.totals());
        assertThat(mismatches()).isZero();
        endTheDay();
        assertThat(standings(disturbed)).isEqualTo(standings(undisturbed));
        assertThat(standings(disturbed)).contains("RED", "GREEN");
    }

    private void killAndRestart() {
        var service = stack.service(Deployable.EXECUTION);
        service.kill();
        int before = ledger.entries(disturbed);
        assertThat(before).as("killed in the middle").isLessThan(disturbed.distinct());
        long began = System.nanoTime();
        service.start();
        awaitEntries(disturbed, before + 1);
        System.Logger log = System.getLogger(KilledMidStreamIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "killed at {0} of {1} entries, posting again after {2} ms",
                before,
                disturbed.distinct(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void endTheDay() {
        dayIs("2023-06-30");
        var run = Map.of("asOf", "2023-06-30");
        api.post(Role.FINANCE_PERFORMANCE, Deployable.EXECUTION, "/monitoring-runs", run)
                .orFail("monitoring run");
    }

    private List<Money> paid(Wave wave) {
        return executions(wave).map(each -> Money.ofYuan(each.path("paid").asText())).toList();
    }

    private List<String> standings(Wave wave) {
        return executions(wave).map(each -> each.path("standing").asText()).toList();
    }

    private java.util.stream.Stream<JsonNode> executions(Wave wave) {
        return IntStream.range(0, PROJECTS)
                .mapToObj(
                        project ->
                                api.get(
                                                Role.AUDITOR,
                                                Deployable.EXECUTION,
                                                "/executions/"
                                                        + wave.projectCode(project)
                                                        + "/2023")
                                        .orFail("execution")
                                        .body());
    }

    private int mismatches() {
        return api.get(Role.ADMIN, Deployable.EXECUTION, "/checks/totals")
                .orFail("totals")
                .body()
                .path("mismatches")
                .size();
    }

    private void awaitAll(Wave wave) {
        awaitEntries(wave, wave.distinct());
    }

    private void awaitEntries(Wave wave, int entries) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ledger.entries(wave) >= entries);
    }

    private void dayIs(String day) {
        for (var service : Deployable.values()) {
            api.put(Role.ADMIN, service, "/business-date", Map.of("date", day)).orFail(day);
        }
    }

    private static Wave wave(char letter) {
        return Wave.of(letter, PROJECTS, RECORDS, DUPLICATE_PERCENT, SEED);
    }
}
