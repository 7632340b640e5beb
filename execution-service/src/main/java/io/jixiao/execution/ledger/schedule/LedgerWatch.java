package io.jixiao.execution.ledger.schedule;

import io.jixiao.execution.ledger.CheckedNights;
import io.jixiao.execution.ledger.LedgerRights;
import io.jixiao.execution.ledger.ReadChain;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Whether the ledger is sealed and its totals fit, as of the last look.
///
/// Always UP: a total that differs is for a person, and no restart mends it.
@Startup
@Readiness
@ApplicationScoped
class LedgerWatch implements HealthCheck {

    private final ReadChain chain;
    private final CheckedNights nights;
    private final LedgerRights rights;
    private final BusinessClock clock;
    private final AtomicBoolean mayChange = new AtomicBoolean();
    private final AtomicLong unsealedMillis = new AtomicLong();
    private final AtomicLong blocks = new AtomicLong();
    private final AtomicLong mismatches = new AtomicLong();

    LedgerWatch(
            ReadChain chain,
            CheckedNights nights,
            LedgerRights rights,
            BusinessClock clock,
            MeterRegistry meters) {
        this.chain = chain;
        this.nights = nights;
        this.rights = rights;
        this.clock = clock;
        Gauge.builder("jixiao.ledger.unsealed.age", unsealedMillis, each -> each.get() / 1_000.0)
                .baseUnit("seconds")
                .description("age of the oldest entry outside the sealed chain")
                .register(meters);
        Gauge.builder("jixiao.ledger.blocks", blocks, AtomicLong::get)
                .description("blocks of the sealed chain")
                .register(meters);
        Gauge.builder("jixiao.totals.mismatches", mismatches, AtomicLong::get)
                .description("totals that were not the fold of the ledger in the last check")
                .register(meters);
    }

    @Scheduled(
            every = "{jixiao.sealing.look-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            mayChange.set(rights.mayChangeLedger());
            var state = chain.state();
            blocks.set(state.blocks());
            unsealedMillis.set(
                    state.oldestUnsealed()
                            .map(oldest -> Duration.between(oldest, clock.now()).toMillis())
                            .orElse(0L));
            nights.last().ifPresent(night -> mismatches.set(night.mismatches()));
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ledger")
                .up()
                .withData("blocks", blocks.get())
                .withData("unsealedMillis", unsealedMillis.get())
                .withData("roleMayChangeLedger", mayChange.get())
                .withData("totalsMismatches", mismatches.get())
                .build();
    }
}
