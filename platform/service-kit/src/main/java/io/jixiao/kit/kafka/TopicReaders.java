package io.jixiao.kit.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Starts the readers of this replica and stops them with it, each after the batch in hand.
@ApplicationScoped
public class TopicReaders {

    private static final int CALL_MILLIS = 10_000;

    private final String servers;
    private final String application;
    private final Optional<String> replica;
    private final Duration sessionTimeout;
    private final MeterRegistry meters;
    private final ReadingTrace trace;
    private final List<TopicReader<?>> readers = new CopyOnWriteArrayList<>();

    TopicReaders(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "jixiao.replica") Optional<String> replica,
            @ConfigProperty(name = "jixiao.readers.session-timeout", defaultValue = "10s")
                    Duration sessionTimeout,
            MeterRegistry meters,
            OpenTelemetry telemetry) {
        this.servers = servers;
        this.application = application;
        this.replica = replica;
        this.sessionTimeout = sessionTimeout;
        this.meters = meters;
        this.trace = new ReadingTrace(telemetry);
    }

    /// Every topic has a group of its own, so that one reader's coming and going disturbs no other.
    public void read(
            String topic,
            int recordsAtMost,
            TopicReader.Handler<List<ConsumerRecord<byte[], byte[]>>> handler) {
        read(topic, recordsAtMost, batch -> batch, handler);
    }

    /// One reader. See the other for its parameters.
    public <T> void read(
            String topic,
            int recordsAtMost,
            Function<List<ConsumerRecord<byte[], byte[]>>, T> preparation,
            TopicReader.Handler<T> handler) {
        read(topic, 1, recordsAtMost, preparation, handler);
    }

    /// @param sideBySide readers of this replica, between which its partitions are shared
    /// @param preparation of a batch, done while the one before is being handled; must not fail
    public <T> void read(
            String topic,
            int sideBySide,
            int recordsAtMost,
            Function<List<ConsumerRecord<byte[], byte[]>>, T> preparation,
            TopicReader.Handler<T> handler) {
        var started = new ArrayList<TopicReader<T>>();
        for (int number = 1; number <= sideBySide; number++) {
            started.add(
                    new TopicReader<>(
                            topic,
                            settings(topic, number, recordsAtMost),
                            trace,
                            preparation,
                            handler));
        }
        readers.addAll(started);
        Gauge.builder("jixiao.consumer.lag", started, TopicReaders::lag)
                .description("records this replica has not read yet")
                .tag("topic", topic)
                .register(meters);
        started.forEach(TopicReader::start);
    }

    private static <T> long lag(List<TopicReader<T>> readers) {
        return readers.stream().mapToLong(TopicReader::lag).sum();
    }

    boolean areAlive() {
        return readers.stream().allMatch(TopicReader::isAlive);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        readers.forEach(TopicReader::askToStop);
        for (var reader : readers) {
            reader.awaitStop();
        }
    }

    private Map<String, Object> settings(String topic, int number, int recordsAtMost) {
        var settings = new HashMap<String, Object>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, application + "." + topic);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, recordsAtMost);
        // A replica not heard of for so long loses its partitions to the others.
        int session = Math.toIntExact(sessionTimeout.toMillis());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 5);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        // A replica with a name takes its partitions back at once when it is restarted.
        replica.ifPresent(
                name ->
                        settings.put(
                                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG,
                                application + "." + name + "." + topic + suffix(number)));
        return settings;
    }

    private static String suffix(int number) {
        return number == 1 ? "" : "." + number;
    }
}
