package io.jixiao.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The service's one producer: idempotent, acknowledged by all in-sync replicas, CloudEvents
/// headers.
@ApplicationScoped
public class KafkaSender {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final Map<String, Object> settings = new HashMap<>();
    private final String source;
    private @Nullable KafkaProducer<byte[], byte[]> producer;
    private volatile boolean reachable = true;

    KafkaSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "jixiao.outbox.delivery-timeout", defaultValue = "5s")
                    Duration deliveryTimeout) {
        this.source = "/jixiao/" + application;
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-sender");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        int millis = Math.toIntExact(deliveryTimeout.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
    }

    /// Returns when the broker has all of them; throws when it lacks one.
    public void sendAll(List<Outgoing> records) throws InterruptedException {
        try {
            var sent = new ArrayList<Future<RecordMetadata>>(records.size());
            for (var each : records) {
                sent.add(producer().send(toRecord(each)));
            }
            for (var each : sent) {
                each.get();
            }
            reachable = true;
        } catch (ExecutionException | RuntimeException e) {
            reachable = false;
            close();
            throw new IllegalStateException("broker: " + e.getMessage(), e);
        }
    }

    /// One raw record, with its own headers: for dead letters.
    void send(ProducerRecord<byte[], byte[]> letter) throws InterruptedException {
        try {
            producer().send(letter).get();
            reachable = true;
        } catch (ExecutionException | RuntimeException e) {
            reachable = false;
            close();
            throw new IllegalStateException("broker: " + e.getMessage(), e);
        }
    }

    /// As of the last send.
    public boolean isReachable() {
        return reachable;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
            producer = null;
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    private ProducerRecord<byte[], byte[]> toRecord(Outgoing outgoing) {
        var headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", UUID.randomUUID().toString());
        header(headers, "ce_type", outgoing.type());
        header(headers, "ce_source", source);
        header(headers, "ce_time", Instant.now().toString());
        header(headers, "content-type", "application/json");
        if (outgoing.traceParent() != null) {
            header(headers, "traceparent", outgoing.traceParent());
        }
        var key = outgoing.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                outgoing.topic(), partition(outgoing), key, outgoing.body(), headers);
    }

    private int partition(Outgoing outgoing) {
        int slash = outgoing.key().indexOf('/');
        var group = slash < 0 ? outgoing.key() : outgoing.key().substring(0, slash);
        int partitions = producer().partitionsFor(outgoing.topic()).size();
        return Utils.toPositive(Utils.murmur2(group.getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
