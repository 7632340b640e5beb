package io.jixiao.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.outbox")
public interface OutboxSettings {

    /// The safety net beside the in-process signal.
    @WithDefault("1s")
    Duration poll();

    /// How long a send may be in flight; a take-over from a killed relayer waits this long.
    @WithDefault("5s")
    Duration deliveryTimeout();

    /// The first event after a quiet time goes at once, those after it at most this much later.
    @WithDefault("10ms")
    Duration roundsApart();

    @WithDefault("500")
    int rowsPerRound();

    /// Bounds memory where a row names thousands of keys; the first row of a round always goes.
    @WithDefault("5000")
    int keysPerRound();

    /// Off where a test looks at the rows themselves.
    @WithDefault("true")
    boolean relaying();
}
