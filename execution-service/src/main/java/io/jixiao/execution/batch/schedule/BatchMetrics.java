package io.jixiao.execution.batch.schedule;

import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.execution.batch.LineTally;
import io.jixiao.kit.problem.ProblemMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;

/// Long batches that wait and are worked on, and the lines of all batches by outcome.
@Startup
@ApplicationScoped
class BatchMetrics implements LineTally {

    private final Batches batches;
    private final MeterRegistry meters;
    private final AtomicReference<Batches.Queue> queue =
            new AtomicReference<>(new Batches.Queue(0, 0, Duration.ZERO));

    BatchMetrics(Batches batches, MeterRegistry meters) {
        this.batches = batches;
        this.meters = meters;
        List.of(LineOutcome.Code.values()).forEach(this::counter);
        inState("waiting", Batches.Queue::waiting);
        inState("running", Batches.Queue::running);
        TimeGauge.builder(
                        "jixiao.long.batches.age",
                        queue,
                        TimeUnit.MILLISECONDS,
                        at -> at.get().oldest().toMillis())
                .description("age of the oldest long batch that has not ended")
                .register(meters);
    }

    @Override
    public void told(List<LineOutcome> outcomes) {
        var counts = new EnumMap<LineOutcome.Code, Integer>(LineOutcome.Code.class);
        outcomes.forEach(each -> counts.merge(each.code(), 1, Integer::sum));
        counts.forEach((code, count) -> counter(code).increment(count));
    }

    @Scheduled(
            every = "{jixiao.payment-batches.count-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        try {
            queue.set(batches.queue());
        } catch (RuntimeException e) {
            if (!ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
        }
    }

    private void inState(String state, ToDoubleFunction<Batches.Queue> size) {
        Gauge.builder("jixiao.long.batches", queue, at -> size.applyAsDouble(at.get()))
                .description("long batches that have not ended")
                .tag("state", state)
                .register(meters);
    }

    /// The registry keeps one for each.
    private Counter counter(LineOutcome.Code code) {
        return Counter.builder("jixiao.batch.lines")
                .description("lines of batches by outcome, without rehearsals")
                .tag("outcome", code.name())
                .register(meters);
    }
}
