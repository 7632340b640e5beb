package io.jixiao.execution.deadletter.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.waiting")
public interface WaitingSettings {

    /// A dead letter older than this is worth an alert.
    @WithDefault("1h")
    Duration deadLettersTooOld();

    /// A parked event older than this is worth an alert.
    @WithDefault("7d")
    Duration parkedEventsTooOld();
}
