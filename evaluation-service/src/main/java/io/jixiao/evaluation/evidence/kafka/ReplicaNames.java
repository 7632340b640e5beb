package io.jixiao.evaluation.evidence.kafka;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A replica with a name keeps its partitions over a restart (static membership); each of its
/// readers is a member of its own.
@ApplicationScoped
class ReplicaNames {

    private final Optional<String> replica;

    ReplicaNames(@ConfigProperty(name = "jixiao.replica") Optional<String> replica) {
        this.replica = replica;
    }

    @Produces
    @Identifier("targets")
    Map<String, Object> targets() {
        return member("targets");
    }

    @Produces
    @Identifier("spending")
    Map<String, Object> spending() {
        return member("spending");
    }

    @Produces
    @Identifier("progress")
    Map<String, Object> progress() {
        return member("progress");
    }

    private Map<String, Object> member(String reader) {
        return replica.<Map<String, Object>>map(
                        name ->
                                Map.of(
                                        ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                                        name + "-" + reader))
                .orElse(Map.of());
    }
}
