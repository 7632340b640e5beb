package io.jixiao.kit.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/// DOWN when a reader's thread died: its topic would never be read again.
@Liveness
@ApplicationScoped
public class ReadersLiveness implements HealthCheck {

    private final TopicReaders readers;

    ReadersLiveness(TopicReaders readers) {
        this.readers = readers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("topic readers").status(readers.areAlive()).build();
    }
}
