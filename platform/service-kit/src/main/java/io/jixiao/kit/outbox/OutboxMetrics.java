package io.jixiao.kit.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// How old the oldest unpublished event is: the number an operator watches.
@ApplicationScoped
public class OutboxMetrics {

    private static final double MILLIS_PER_SECOND = 1000;

    void register(@Observes StartupEvent event, MeterRegistry registry, OutboxRelay relay) {
        var state = relay.state();
        Gauge.builder("jixiao.outbox.age.seconds", state, s -> s.oldestMillis() / MILLIS_PER_SECOND)
                .description("age of the oldest event not yet published")
                .register(registry);
        Gauge.builder("jixiao.outbox.waiting", state, OutboxState::waiting)
                .description("events not yet published, at most one round")
                .register(registry);
        Gauge.builder("jixiao.outbox.relaying", state, s -> s.isRelaying() ? 1 : 0)
                .description("1 on the replica that relays")
                .register(registry);
    }
}
