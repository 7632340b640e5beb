package io.jixiao.target.intake.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.imports")
public interface ImportSettings {

    /// Off on a replica that only answers requests.
    @WithDefault("true")
    boolean working();

    @WithDefault("50")
    int tablesPerChunk();

    /// A worker not heard of for so long has lost its import; reading the files again falls in it.
    @WithDefault("60s")
    Duration lease();

    @WithDefault("1s")
    Duration poll();
}
