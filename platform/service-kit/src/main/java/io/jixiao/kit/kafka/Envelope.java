package io.jixiao.kit.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/// CloudEvents headers around a body, and the partition its key belongs to.
///
/// @param source `ce_source`
record Envelope(String source) {

    ProducerRecord<byte[], byte[]> around(Outgoing outgoing, int partitions) {
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", outgoing.id());
        add(headers, "ce_type", outgoing.type());
        add(headers, "ce_source", source);
        add(headers, "ce_time", Instant.now().toString());
        add(headers, "content-type", "application/json");
        if (outgoing.traceParent() != null) {
            add(headers, "traceparent", outgoing.traceParent());
        }
        return new ProducerRecord<>(
                outgoing.topic(),
                partition(outgoing.key(), partitions),
                outgoing.key().getBytes(StandardCharsets.UTF_8),
                outgoing.body(),
                headers);
    }

    /// By what stands before the first `/`, hashed as Kafka hashes whole keys.
    private static int partition(String key, int partitions) {
        int slash = key.indexOf('/');
        var group = slash < 0 ? key : key.substring(0, slash);
        return Utils.toPositive(Utils.murmur2(group.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
