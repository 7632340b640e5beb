package io.jixiao.execution.payment.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.refused-events")
public interface RefusedSettings {

    /// How long it is known why an event was refused.
    @WithDefault("90d")
    Duration kept();

    /// The oldest are forgotten earlier where there are more.
    @WithDefault("1000000")
    long keptAtMost();

    /// How often what is too old is forgotten; `off` for never.
    String forgetEvery();
}
