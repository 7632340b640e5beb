package io.jixiao.benchmarks.latency;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads a topic of alerts and notes when the first one of each project is seen.
final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Boolean> reading;
    private volatile boolean wanted = true;

    private AlertWatch(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.reading = thread.submit(this::read);
    }

    /// From the end of the topic as it is now.
    static AlertWatch of(String bootstrapServers, String topic) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(each -> new TopicPartition(topic, each.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new AlertWatch(consumer);
    }

    /// Codes of projects, with the [System#nanoTime] of their first alert.
    Map<String, Long> seen() {
        return seen;
    }

    @Override
    public void close() {
        wanted = false;
        thread.close();
        consumer.close();
        try {
            reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading alerts", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading alerts", e);
        }
    }

    private boolean read() {
        while (wanted) {
            for (var record : consumer.poll(POLL)) {
                seen.putIfAbsent(project(record.key()), System.nanoTime());
            }
        }
        return true;
    }

    /// Keys are codes, with or without the year.
    private static String project(String key) {
        int slash = key.indexOf('/');
        return slash < 0 ? key : key.substring(0, slash);
    }
}
