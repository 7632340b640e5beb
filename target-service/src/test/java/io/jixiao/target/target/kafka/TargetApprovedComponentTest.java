package io.jixiao.target.target.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.target.target.rest.Requests;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// What an approval leaves on the real broker.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetApprovedComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    @Test
    void an_approved_target_arrives_with_headers_and_fits_the_contract() throws IOException {
        var request = Requests.approved(Requests.fresh(Requests.infrastructureMaintenance()));
        var key = request.get("projectCode").asText() + "/2023";
        var letter = await().atMost(PATIENCE).until(() -> received(key), found -> !found.isEmpty());
        var event = letter.getFirst();
        assertThat(headers(event))
                .containsEntry("ce_type", "TargetApproved")
                .containsEntry("ce_source", "/jixiao/target-service")
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time", "traceparent");
        assertThat(refusals(JSON.readTree(event.value()))).isEmpty();
        var approved = JSON.readValue(event.value(), TargetApproved.class);
        assertThat(approved.state()).isEqualTo("APPROVED");
        var version = approved.versions().getFirst();
        assertThat(version.effectiveOn()).isEqualTo("2023-01-01");
        assertThat(version.funding())
                .isEqualTo(
                        new TargetApproved.Funding("400000.00", "400000.00", "400000.00", "0.00"));
        assertThat(version.plan().reading()).isEqualTo("AMOUNT");
        assertThat(version.plan().checkpoints())
                .extracting(TargetApproved.Checkpoint::planned)
                .containsExactly("150000.00", "250000.00", "300000.00", "400000.00");
        assertThat(version.indicators()).hasSize(9);
        assertThat(version.indicators().getFirst())
                .isEqualTo(
                        new TargetApproved.Indicator(
                                "01",
                                "产出指标",
                                "数量指标",
                                "修缮工程量",
                                "修缮工程量",
                                "≥1000米",
                                "QUANTITATIVE",
                                "≥",
                                "1000",
                                "米",
                                "年初预算安排",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void everything_approved_can_be_published_again() {
        var request = Requests.approved(Requests.fresh(Requests.investmentPromotion()));
        var key = request.get("projectCode").asText() + "/2023";
        await().atMost(PATIENCE).until(() -> received(key), found -> found.size() == 1);
        Requests.as("admin")
                .body("{\"topic\":\"target.approved.v1\"}")
                .post("/api/v1/republications")
                .then()
                .statusCode(200);
        var both = await().atMost(PATIENCE).until(() -> received(key), found -> found.size() == 2);
        assertThat(both.getLast().value()).isEqualTo(both.getFirst().value());
    }

    private static List<ConsumerRecord<String, String>> received(String key) {
        var settings =
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString());
        var text = new StringDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, text, text)) {
            var partitions =
                    consumer.partitionsFor(TopicNames.TARGET_APPROVED).stream()
                            .map(
                                    each ->
                                            new org.apache.kafka.common.TopicPartition(
                                                    each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new java.util.ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var each : consumer.poll(Duration.ofMillis(200))) {
                    if (each.key().equals(key)) {
                        found.add(each);
                    }
                }
            }
            return found;
        }
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> event) {
        var headers = new HashMap<String, String>();
        event.headers()
                .forEach(
                        each ->
                                headers.put(
                                        each.key(),
                                        new String(each.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static List<String> refusals(JsonNode event) throws IOException {
        try (var in = TargetApproved.class.getResourceAsStream("target-approved.v1.schema.json")) {
            var schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(
                                    in,
                                    SchemaValidatorsConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build());
            return schema.validate(event).stream().map(Object::toString).toList();
        }
    }
}
