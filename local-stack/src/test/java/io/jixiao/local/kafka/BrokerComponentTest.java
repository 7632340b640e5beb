package io.jixiao.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerComponentTest {

    private static final String TOPIC = "finance.payments.v1";

    @TempDir Path folder;

    @Test
    void records_and_topics_are_there_again_after_a_restart() throws Exception {
        try (var broker = Broker.start(folder, 0)) {
            broker.createTopics(Topics.ALL);
            broker.createTopics(Topics.ALL);
            produce(broker, "before the restart");
            assertThat(consume(broker, 1)).containsExactly("before the restart");
        }
        try (var broker = Broker.start(folder, 0)) {
            broker.createTopics(Topics.ALL);
            produce(broker, "after the restart");
            assertThat(consume(broker, 2))
                    .containsExactly("before the restart", "after the restart");
            assertThat(topicNames(broker))
                    .containsAll(Topics.ALL.stream().map(Topic::name).toList());
            assertThat(setting(broker, "execution.spending.v1", "cleanup.policy"))
                    .isEqualTo("compact");
            assertThat(setting(broker, TOPIC + ".dlq", "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(broker, TOPIC + ".dlq", "max.message.bytes")).isEqualTo("2097152");
        }
    }

    private static void produce(Broker broker, String value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                // As the services send.
                                "compression.type",
                                "lz4"),
                        new StringSerializer(),
                        new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "13022523P004089100032", value)).get();
        }
    }

    private static List<String> consume(Broker broker, int count) {
        try (var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                broker.bootstrapServers(),
                                "group.id",
                                "reader-of-" + count,
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var values = new java.util.ArrayList<String>();
            var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (values.size() < count && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(text(record)));
            }
            return values;
        }
    }

    private static String text(ConsumerRecord<String, String> record) {
        return record.value();
    }

    private static List<String> topicNames(Broker broker) throws Exception {
        try (var admin = admin(broker)) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static String setting(Broker broker, String topic, String name) throws Exception {
        try (var admin = admin(broker)) {
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static Admin admin(Broker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
