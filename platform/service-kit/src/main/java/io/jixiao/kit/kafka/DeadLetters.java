package io.jixiao.kit.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/// What cannot be read goes to `<topic>.dlq`, byte for byte, with the reason in its headers.
@ApplicationScoped
public class DeadLetters {

    private static final String SUFFIX = ".dlq";

    private final KafkaSender kafka;

    DeadLetters(KafkaSender kafka) {
        this.kafka = kafka;
    }

    /// Returns when the broker has it; the record may be acknowledged then and not before.
    ///
    /// @param code stable slug of the fault
    /// @param reason the sentence for it
    public void send(ConsumerRecord<byte[], byte[]> record, String code, String reason)
            throws InterruptedException {
        var letter =
                new ProducerRecord<>(record.topic() + SUFFIX, null, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        header(letter, "dead-letter-code", code);
        header(letter, "dead-letter-reason", reason);
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        header(letter, "dead-letter-time", Instant.now().toString());
        kafka.deliver(List.of(letter));
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
