package io.jixiao.execution.deadletter.kafka;

import io.jixiao.execution.deadletter.Original;
import io.jixiao.execution.deadletter.TopicReturn;
import io.jixiao.kit.kafka.KafkaSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Key, value and headers as they came; the partition follows from the key, as for the first
/// sender.
@ApplicationScoped
class KafkaTopicReturn implements TopicReturn {

    private static final Logger LOG = Logger.getLogger(KafkaTopicReturn.class);

    private final KafkaSender kafka;

    KafkaTopicReturn(KafkaSender kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean put(Original original) {
        var record =
                new ProducerRecord<byte[], byte[]>(
                        original.topic(), null, bytes(original.key()), bytes(original.value()));
        original.headers()
                .forEach(header -> record.headers().add(header.name(), copy(header.value())));
        try {
            kafka.deliver(List.of(record));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IllegalStateException e) {
            LOG.warnf("dead letter not put back on %s: %s", original.topic(), e.getMessage());
            return false;
        }
    }

    private static byte @Nullable [] bytes(Optional<ByteBuffer> buffer) {
        return buffer.map(KafkaTopicReturn::copy).orElse(null);
    }

    private static byte[] copy(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
