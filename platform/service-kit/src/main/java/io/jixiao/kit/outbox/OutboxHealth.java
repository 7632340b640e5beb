package io.jixiao.kit.outbox;

import io.jixiao.kit.kafka.KafkaSender;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Always UP: with the broker gone the service still accepts, and says so here.
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {

    private final OutboxRelay relay;
    private final KafkaSender kafka;

    OutboxHealth(OutboxRelay relay, KafkaSender kafka) {
        this.relay = relay;
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        var state = relay.state();
        var answer =
                HealthCheckResponse.named("events")
                        .up()
                        .withData("broker", kafka.isReachable() ? "reachable" : "away")
                        .withData("relaying", state.isRelaying())
                        .withData("outboxWaiting", state.waiting())
                        .withData("outboxOldestMillis", state.oldestMillis());
        state.failure().ifPresent(failure -> answer.withData("failure", failure));
        return answer.build();
    }
}
