package io.jixiao.kit.outbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/// How old the oldest unpublished event is: the number an operator watches.
@ApplicationScoped
public class OutboxMetrics {

    void register(@Observes StartupEvent event, MeterRegistry registry, OutboxRelay relay) {
        var state = relay.state();
        TimeGauge.builder(
                        "jixiao.outbox.age",
                        state,
                        TimeUnit.MILLISECONDS,
                        OutboxState::oldestMillis)
                .description("age of the oldest event not yet published")
                .register(registry);
        Gauge.builder("jixiao.outbox.waiting", state, OutboxState::waiting)
                .description("events not yet published, at most one round")
                .register(registry);
        FunctionCounter.builder("jixiao.outbox.published", state, OutboxState::published)
                .description("events published since the start")
                .register(registry);
        Gauge.builder("jixiao.outbox.relaying", state, s -> s.isRelaying() ? 1 : 0)
                .description("1 on the replica that relays")
                .register(registry);
    }
}
