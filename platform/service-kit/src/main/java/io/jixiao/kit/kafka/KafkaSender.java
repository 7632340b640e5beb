package io.jixiao.kit.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The service's one producer: idempotent, acknowledged by all in-sync replicas, CloudEvents
/// headers.
///
/// It outlives every outage of the broker: a producer that gave a send up raises its epoch, so what
/// is still on the wire cannot land behind what is sent next.
@ApplicationScoped
public class KafkaSender {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    private static final int LARGEST_RECORD = 8 * 1024 * 1024;

    private final BrokerWatch watch;
    private final Map<String, Object> settings = new HashMap<>();
    private final Envelope envelope;
    private volatile @Nullable KafkaProducer<byte[], byte[]> producer;

    KafkaSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "jixiao.outbox.delivery-timeout", defaultValue = "5s")
                    Duration deliveryTimeout,
            @ConfigProperty(name = "jixiao.broker.ask-every", defaultValue = "5s")
                    Duration askEvery) {
        this.watch = new BrokerWatch(askEvery);
        this.envelope = new Envelope("/jixiao/" + application);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-sender");
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        int millis = Math.toIntExact(deliveryTimeout.toMillis());
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, Math.toIntExact(askEvery.toMillis()));
    }

    /// Returns when the broker has all of them; throws when it lacks one.
    public void sendAll(List<Outgoing> records) throws InterruptedException {
        deliver(address(records));
    }

    /// Finds the partition of each; blocks while the broker cannot be asked for them.
    public List<ProducerRecord<byte[], byte[]>> address(List<Outgoing> records) {
        var open = open();
        try {
            return records.stream()
                    .map(each -> envelope.around(each, open.partitionsFor(each.topic()).size()))
                    .toList();
        } catch (RuntimeException e) {
            throw lost(e, open);
        }
    }

    /// Returns when the broker has all of them. When it throws, nothing is left in flight.
    public void deliver(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        var open = open();
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        Exception failure = null;
        try {
            records.forEach(each -> sent.add(open.send(each)));
        } catch (RuntimeException e) {
            failure = e;
        }
        for (var each : sent) {
            try {
                each.get();
            } catch (ExecutionException e) {
                failure = failure == null && e.getCause() instanceof Exception cause ? cause : e;
            }
        }
        if (failure != null) {
            throw lost(failure, open);
        }
    }

    /// Keeps the producer open, and with it the watch over the broker.
    public void look() {
        open();
    }

    public boolean isReachable() {
        return watch.isReachable(producer);
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
            producer = null;
        }
    }

    private synchronized KafkaProducer<byte[], byte[]> open() {
        var open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings);
            producer = open;
        }
        return open;
    }

    private IllegalStateException lost(Exception failure, KafkaProducer<byte[], byte[]> used) {
        watch.failed(failure);
        if (isBeyondRepair(failure)) {
            replace(used);
        }
        return new IllegalStateException("broker: " + failure.getMessage(), failure);
    }

    /// Others may have replaced it already.
    private synchronized void replace(KafkaProducer<byte[], byte[]> used) {
        if (used.equals(producer)) {
            close();
        }
    }

    /// Such a producer refuses everything from then on.
    private static boolean isBeyondRepair(Exception failure) {
        return !(failure instanceof ApiException)
                || failure instanceof AuthenticationException
                || failure instanceof AuthorizationException
                || failure instanceof ProducerFencedException
                || failure instanceof UnsupportedVersionException;
    }
}
