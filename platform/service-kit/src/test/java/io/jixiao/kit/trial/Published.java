package io.jixiao.kit.trial;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What stands in a topic.
///
/// @param partition the partition it lies in
/// @param body as text
public record Published(String key, String body, int partition, Map<String, String> headers) {

    private static final Duration POLL = Duration.ofMillis(200);

    /// Everything from the beginning to where the topic ends now, per partition in order.
    public static List<Published> in(String topic) {
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        BreakableBroker.bootstrapServers());
        var text = new StringDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, text, text)) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Published>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(POLL).forEach(record -> found.add(of(record)));
            }
            return found;
        }
    }

    /// Those with this key, in order.
    public static List<Published> of(String topic, String key) {
        return in(topic).stream().filter(record -> record.key().equals(key)).toList();
    }

    public static Stream<String> bodies(String topic, String key) {
        return of(topic, key).stream().map(Published::body);
    }

    private static Published of(ConsumerRecord<String, String> record) {
        var headers = new java.util.HashMap<String, String>();
        record.headers()
                .forEach(
                        header ->
                                headers.put(
                                        header.key(),
                                        new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(
                String.valueOf(record.key()),
                String.valueOf(record.value()),
                record.partition(),
                headers);
    }
}
