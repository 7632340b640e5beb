package io.jixiao.execution.deadletter.schedule;

import io.jixiao.execution.deadletter.DeadLetters;
import io.jixiao.execution.payment.ParkedList;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/// Counts what waits and says when it has waited too long.
///
/// Always UP: what waits is for a person, and payments go on.
@Startup
@Readiness
@ApplicationScoped
class WaitingWatch implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WaitingWatch.class);

    private final DeadLetters letters;
    private final ParkedList parked;
    private final WaitingSettings settings;
    private final BusinessClock clock;
    private final AtomicLong lettersWaiting = new AtomicLong();
    private final AtomicLong lettersAge = new AtomicLong();
    private final AtomicLong parkedAge = new AtomicLong();

    WaitingWatch(
            DeadLetters letters,
            ParkedList parked,
            WaitingSettings settings,
            BusinessClock clock,
            MeterRegistry meters) {
        this.letters = letters;
        this.parked = parked;
        this.settings = settings;
        this.clock = clock;
        Gauge.builder("jixiao.dead.letters", lettersWaiting, AtomicLong::get)
                .description("dead letters that wait for a person")
                .register(meters);
        age("jixiao.dead.letters.age", lettersAge, "how long the oldest dead letter waits", meters);
        age("jixiao.parked.age", parkedAge, "how long the oldest parked event waits", meters);
    }

    @Scheduled(
            every = "{jixiao.parked-events.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        try {
            var backlog = letters.backlog();
            lettersWaiting.set(backlog.waiting());
            watch("dead letters", lettersAge, backlog.oldest(), settings.deadLettersTooOld());
            watch("parked events", parkedAge, parked.oldest(), settings.parkedEventsTooOld());
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    /// Logged when it becomes too old, not at every look.
    private void watch(String what, AtomicLong age, Optional<Instant> oldest, Duration tooOld) {
        long now = oldest.map(each -> Duration.between(each, clock.now()).toSeconds()).orElse(0L);
        if (age.getAndSet(now) <= tooOld.toSeconds() && now > tooOld.toSeconds()) {
            LOG.warnf("%s wait too long oldestSeconds=%d", what, now);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("waiting")
                .up()
                .withData("deadLetters", lettersWaiting.get())
                .withData("deadLettersOldestSeconds", lettersAge.get())
                .withData(
                        "deadLettersTooOld",
                        lettersAge.get() > settings.deadLettersTooOld().toSeconds())
                .withData("parkedOldestSeconds", parkedAge.get())
                .withData(
                        "parkedTooOld", parkedAge.get() > settings.parkedEventsTooOld().toSeconds())
                .build();
    }

    private static void age(String name, AtomicLong seconds, String what, MeterRegistry meters) {
        Gauge.builder(name, seconds, AtomicLong::get)
                .baseUnit("seconds")
                .description(what)
                .register(meters);
    }
}
