package io.jixiao.execution.completeness.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.deliveries")
public interface DeliverySettings {

    /// How long a replica takes what it has read for granted.
    @WithDefault("5s")
    Duration remembered();
}
