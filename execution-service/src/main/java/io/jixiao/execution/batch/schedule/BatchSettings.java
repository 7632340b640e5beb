package io.jixiao.execution.batch.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.payment-batches")
public interface BatchSettings {

    /// Whether this replica works on spooled batches.
    @WithDefault("true")
    boolean working();

    /// How long to wait before looking for work again.
    @WithDefault("1s")
    Duration poll();

    /// How long a worker may be silent before another replica goes on.
    @WithDefault("30s")
    Duration lease();

    /// How long it can be asked what became of the lines of one that has ended.
    @WithDefault("400d")
    Duration outcomesKept();

    /// How often what is older is forgotten; `off` for never.
    String forgetEvery();

    /// How often the gauges are refreshed.
    String countEvery();
}
