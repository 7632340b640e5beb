package io.jixiao.kit.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.business-date")
public interface BusinessDateSettings {

    /// On in demonstrations and tests only.
    @WithDefault("false")
    boolean settable();
}
