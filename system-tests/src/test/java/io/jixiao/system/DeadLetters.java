package io.jixiao.system;

import io.jixiao.local.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What was set aside of a wave.
final class DeadLetters {

    private DeadLetters() {}

    /// The values of those that say why.
    static List<String> of(Stack stack, Wave wave) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", stack.kafka());
        var found = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var topic = PaymentStream.TOPIC + ".dlq";
            consumer.assign(Offsets.partitions(consumer.partitionsFor(topic)));
            consumer.seekToBeginning(consumer.assignment());
            consumer.poll(Duration.ofSeconds(2))
                    .forEach(
                            record -> {
                                if (wave.isAbout(record.key())
                                        && record.headers().lastHeader("dead-letter-reason")
                                                != null) {
                                    found.add(record.value());
                                }
                            });
        }
        return found;
    }
}
