package io.jixiao.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName(
        "execution-service is killed in the middle of 20,000 payments, a tenth of them sent twice")
@ExtendWith(OneSystem.class)
class KilledMidStreamIT {

    private static final int PROJECTS = 20;
    private static final int RECORDS = 20_000;
    private static final int DUPLICATE_PERCENT = 10;
    private static final long SEED = 20230630;

    /// The same amounts for two sets of projects: one lives through the kill, the other does not.
    private final Wave undisturbed = wave('A');

    private final Wave disturbed = wave('B');

    private final RunningSystem system;

    KilledMidStreamIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void nothing_is_lost_nothing_counts_twice_and_every_project_stands_as_without_the_kill() {
        system.ready(undisturbed);
        system.ready(disturbed);
        system.send(undisturbed);
        system.awaitAll(undisturbed);

        var stream = Thread.ofVirtual().start(() -> system.send(disturbed));
        system.awaitEntries(disturbed, disturbed.distinct() / 4);
        killAndRestart();
        await().atMost(RunningSystem.PATIENCE).until(() -> !stream.isAlive());

        system.assertExact(disturbed);
        endTheDay();
        assertThat(system.standings(disturbed)).isEqualTo(system.standings(undisturbed));
        assertThat(system.standings(disturbed)).contains("RED", "GREEN");
    }

    private void killAndRestart() {
        var service = system.stack().service(Deployable.EXECUTION);
        service.kill();
        int before = system.ledger().entries(disturbed);
        assertThat(before).as("killed in the middle").isLessThan(disturbed.distinct());
        long began = System.nanoTime();
        service.start();
        system.awaitEntries(disturbed, before + 1);
        System.Logger log = System.getLogger(KilledMidStreamIT.class.getName());
        log.log(
                System.Logger.Level.INFO,
                "killed at {0} of {1} entries, posting again after {2} ms",
                before,
                disturbed.distinct(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private void endTheDay() {
        system.dayIs("2023-06-30");
        var run = Map.of("asOf", "2023-06-30");
        system.api()
                .post(Role.FINANCE_PERFORMANCE, Deployable.EXECUTION, "/monitoring-runs", run)
                .orFail("monitoring run");
    }

    private static Wave wave(char letter) {
        return Wave.of(letter, PROJECTS, RECORDS, DUPLICATE_PERCENT, SEED);
    }
}
