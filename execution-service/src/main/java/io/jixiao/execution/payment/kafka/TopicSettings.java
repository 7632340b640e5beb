package io.jixiao.execution.payment.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "jixiao.payments.topic")
public interface TopicSettings {

    /// Sessions of a replica that post what the topic brings, each from partitions of its own.
    @WithDefault("2")
    int readers();
}
