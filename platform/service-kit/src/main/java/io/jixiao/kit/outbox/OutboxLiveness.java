package io.jixiao.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// DOWN when only a restart helps: the relay's thread died, or hangs where nothing should hang.
///
/// Outages of the database or the broker do not hang it: every wait of the relay has an end.
@Liveness
@ApplicationScoped
public class OutboxLiveness implements HealthCheck {

    private static final Duration LONGEST_TURN = Duration.ofSeconds(60);

    private final OutboxRelay relay;

    OutboxLiveness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        var sinceLastTurn = relay.sinceLastTurn();
        return HealthCheckResponse.named("outbox relay")
                .status(relay.isAlive() && sinceLastTurn.compareTo(LONGEST_TURN) <= 0)
                .withData("alive", relay.isAlive())
                .withData("secondsSinceLastTurn", sinceLastTurn.toSeconds())
                .build();
    }
}
