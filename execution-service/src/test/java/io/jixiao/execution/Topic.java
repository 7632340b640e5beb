package io.jixiao.execution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/// The topics of the broker the tests run with, seen from outside.
public final class Topic {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topic() {}

    public static void send(String topic, String key, String value) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", servers()),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Events with this key, once there is one.
    public static List<JsonNode> await(String topic, String key) {
        return await(topic, key, 1);
    }

    /// Events with this key in the order of the topic, once there are that many.
    public static List<JsonNode> await(String topic, String key, int atLeast) {
        return records(topic, key, atLeast).stream().map(each -> json(each.value())).toList();
    }

    /// The code in the headers of the dead letter with this key.
    public static String awaitLetter(String topic, String key) {
        var header = records(topic, key, 1).getFirst().headers().lastHeader("dead-letter-code");
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, String>> records(
            String topic, String key, int atLeast) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(
                            () -> {
                                for (var each : consumer.poll(Duration.ofMillis(100))) {
                                    if (key.equals(each.key())) {
                                        found.add(each);
                                    }
                                }
                                return found.size() >= atLeast;
                            });
        }
        return found;
    }

    private static JsonNode json(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value, e);
        }
    }

    private static String servers() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
