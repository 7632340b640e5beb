package io.jixiao.kit.kafka;

import org.jspecify.annotations.Nullable;

/// A record on its way out.
///
/// @param key what stands before its first `/` decides the partition
/// @param type `ce_type`
@SuppressWarnings("ArrayRecordComponent") // bytes for the wire, never compared
public record Outgoing(
        String topic, String key, String type, byte[] body, @Nullable String traceParent) {}
