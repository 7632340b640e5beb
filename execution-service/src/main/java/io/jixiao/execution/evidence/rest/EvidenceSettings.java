package io.jixiao.execution.evidence.rest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.evidence")
public interface EvidenceSettings {

    /// Larger files are refused.
    @WithDefault("20971520")
    int largestBytes();

    /// Files taken in at once, each in memory; more are asked to come again.
    @WithDefault("4")
    int atOnce();

    /// Files given out at once, each in parts of 256 KB, until the last byte has gone.
    @WithDefault("32")
    int downloadsAtOnce();
}
