package io.jixiao.kit.kafka;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A record on its way out.
///
/// @param key what stands before its first `/` decides the partition
/// @param type `ce_type`
/// @param id `ce_id`: the same when the same event is sent again
@SuppressWarnings("ArrayRecordComponent") // bytes for the wire, never compared
public record Outgoing(
        String topic,
        String key,
        String type,
        byte[] body,
        @Nullable String traceParent,
        String id) {

    /// A new event each time: a state as it is now.
    public Outgoing(
            String topic, String key, String type, byte[] body, @Nullable String traceParent) {
        this(topic, key, type, body, traceParent, UUID.randomUUID().toString());
    }
}
