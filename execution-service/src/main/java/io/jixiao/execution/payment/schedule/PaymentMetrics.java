package io.jixiao.execution.payment.schedule;

import io.jixiao.execution.payment.BatchTally;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.ParkedList;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// Payments by outcome, batch sizes, and how many events wait.
@Startup
@ApplicationScoped
class PaymentMetrics implements BatchTally {

    private static final Logger LOG = Logger.getLogger(PaymentMetrics.class);

    private enum Kind {
        ACCEPTED,
        REPLAYED,
        PARKED,
        CONFLICT,
        REJECTED
    }

    private final ParkedList parked;
    private final AtomicInteger waiting = new AtomicInteger();
    private final MeterRegistry meters;
    private final DistributionSummary batchSizes;
    private final Timer batches;

    PaymentMetrics(ParkedList parked, MeterRegistry meters) {
        this.parked = parked;
        this.meters = meters;
        List.of(Kind.values()).forEach(this::counter);
        batchSizes =
                DistributionSummary.builder("jixiao.payments.batch.size")
                        .description("payment events in one transaction")
                        .register(meters);
        batches =
                Timer.builder("jixiao.payments.batch")
                        .description("from reading a batch to its commit")
                        .register(meters);
        Gauge.builder("jixiao.parked.events", waiting, AtomicInteger::get)
                .description("events that wait for a project, a voucher or a person")
                .register(meters);
    }

    /// One line per batch, numbers only.
    @Override
    public void posted(List<Outcome> outcomes, Duration took) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        outcomes.forEach(outcome -> counts.merge(kind(outcome), 1, Integer::sum));
        counts.forEach((kind, count) -> counter(kind).increment(count));
        batchSizes.record(outcomes.size());
        batches.record(took);
        LOG.infof(
                "payments posted events=%d outcomes=%s millis=%d",
                outcomes.size(), counts, took.toMillis());
    }

    @Scheduled(
            every = "{jixiao.parked-events.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void countParked() {
        try {
            waiting.set(parked.count());
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    /// The registry keeps one for each.
    private Counter counter(Kind kind) {
        return Counter.builder("jixiao.payments")
                .description("payment events by outcome")
                .tag("outcome", kind.name())
                .register(meters);
    }

    private static Kind kind(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> Kind.ACCEPTED;
            case Outcome.Replayed _ -> Kind.REPLAYED;
            case Outcome.Parked _ -> Kind.PARKED;
            case Outcome.Conflict _ -> Kind.CONFLICT;
            case Outcome.Rejected _ -> Kind.REJECTED;
        };
    }
}
