package io.jixiao.execution.batch.rest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.payment-upload")
public interface BatchUploadSettings {

    /// What a body may unpack to; what it may have on the wire is `quarkus.http.limits`.
    @WithDefault("1G")
    MemorySize unpackedAtMost();

    /// Bodies read at the same time: each holds up to 10,000 lines in memory.
    @WithDefault("4")
    int atOnce();
}
