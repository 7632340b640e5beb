package io.jixiao.evaluation.run.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.runs")
public interface RunSettings {

    /// Off on a replica that only answers requests.
    @WithDefault("true")
    boolean working();

    @WithDefault("500")
    int projectsPerChunk();

    /// A worker not heard of for so long has lost its run.
    @WithDefault("30s")
    Duration lease();

    @WithDefault("1s")
    Duration poll();
}
