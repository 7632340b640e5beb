package io.jixiao.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.execution.ProgressChanged;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.contracts.target.TargetApproved;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// Speaks and listens as the other services do: real events on real topics, from the committed
/// samples.
public final class Wire implements AutoCloseable {

    public static final String PARK_UPKEEP = "13022523P004089100032";
    public static final String INVESTMENT_PROMOTION = "13022523P00CXF810004P";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, String> producer =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", broker()),
                    new StringSerializer(),
                    new StringSerializer());

    /// Everything the two published projects said in 2023, as the events of another year.
    public void tellTheYear(int year) {
        target("park-upkeep", year, _ -> {});
        target("investment-promotion", year, _ -> {});
        spending(PARK_UPKEEP, year, 9, "312000.00");
        spending(INVESTMENT_PROMOTION, year, 4, "200000.00");
        progress(PARK_UPKEEP, year, List.of("700", "95", "85", "92", "90", "45", "90", "88", "92"));
        progress(
                INVESTMENT_PROMOTION,
                year,
                List.of("4", "95", "50", "95", "15", "90", "90", "90", "90"));
    }

    public void target(String sample, int year, Consumer<ObjectNode> change) {
        var event = sample(TargetApproved.class, "target-approved.v1." + sample);
        event.put("fiscalYear", year);
        event.withArray("versions")
                .forEach(version -> ((ObjectNode) version).put("effectiveOn", year + "-01-10"));
        change.accept(event);
        send(TopicNames.TARGET_APPROVED, key(event.path("projectCode").asText(), year), event);
    }

    public void spending(String projectCode, int year, long revision, String paid) {
        var event = sample(SpendingChanged.class, "spending-changed.v1.park-upkeep-year");
        event.put("projectCode", projectCode).put("fiscalYear", year);
        event.put("revision", revision).put("paid", paid);
        event.put("completeThrough", year + "-12-31");
        send(TopicNames.SPENDING, key(projectCode, year), event);
    }

    public void progress(String projectCode, int year, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            progress(projectCode, year, "0" + (i + 1), 1, values.get(i));
        }
    }

    public void progress(
            String projectCode, int year, String indicatorId, long revision, String value) {
        var event = sample(ProgressChanged.class, "progress-changed.v1.repaired-metres");
        event.put("projectCode", projectCode).put("fiscalYear", year);
        event.put("indicatorId", indicatorId).put("revision", revision).put("value", value);
        send(TopicNames.PROGRESS, key(projectCode, year) + "/" + indicatorId, event);
    }

    public void raw(String topic, String key, String body) {
        producer.send(new ProducerRecord<>(topic, key, body));
        producer.flush();
    }

    private void send(String topic, String key, ObjectNode event) {
        raw(topic, key, event.toString());
    }

    /// Every record of a topic so far.
    public static List<ConsumerRecord<String, String>> everythingOn(String topic) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        broker(),
                        "group.id",
                        UUID.randomUUID().toString(),
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    public static ObjectNode sample(Class<?> event, String name) {
        try (var in = event.getResourceAsStream("samples/" + name + ".json")) {
            return (ObjectNode)
                    JSON.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String projectCode, int year) {
        return projectCode + "/" + year;
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    @Override
    public void close() {
        producer.close();
    }
}
