package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/// The other side of every channel: approves targets, pushes payments, reads what is published.
final class FinanceSystem {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, Object> servers =
            Map.of(
                    "bootstrap.servers",
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));

    /// A code no other test uses: the ledger cannot be emptied.
    String newProject() {
        return "13022523Q%012d".formatted(NUMBER.incrementAndGet());
    }

    String newVoucher() {
        return "V%06d".formatted(NUMBER.incrementAndGet());
    }

    /// Unlike over HTTP it may go back, as between two tests.
    void dayIs(String day) {
        CDI.current().select(County.class).get().on(day);
    }

    /// Version 1 of the first published project, under another code.
    ObjectNode target(String projectCode) {
        var sample = "target/samples/released/target-approved.v1.park-upkeep.json";
        try (var in =
                getClass().getClassLoader().getResourceAsStream("io/jixiao/contracts/" + sample)) {
            return ((ObjectNode) JSON.readTree(in)).put("projectCode", projectCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void approves(String projectCode) {
        announces(target(projectCode));
        awaitApproved(projectCode);
    }

    void awaitApproved(String projectCode) {
        await().atMost(PATIENCE)
                .until(
                        () ->
                                treasury()
                                                .get("/api/v1/executions/" + projectCode + "/2023")
                                                .statusCode()
                                        == 200);
    }

    void announces(JsonNode target) {
        var key = target.path("projectCode").asText() + "/" + target.path("fiscalYear").asInt();
        send("target.approved.v1", key, target.toString());
    }

    void send(String topic, String key, String... values) {
        send(
                Arrays.stream(values)
                        .map(
                                value ->
                                        new ProducerRecord<>(
                                                topic,
                                                key.getBytes(StandardCharsets.UTF_8),
                                                value.getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    void send(List<ProducerRecord<byte[], byte[]>> records) {
        var settings = new HashMap<>(servers);
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    /// 元, paid on 20 March 2023.
    ObjectNode payment(String projectCode, String payCertNo, String amount) {
        return JSON.createObjectNode()
                .put("source", "treasury")
                .put("mofDivCode", "130225000")
                .put("fiscalYear", 2023)
                .put("payCertNo", payCertNo)
                .put("lineNo", 1)
                .put("kind", "PAYMENT")
                .put("projectCode", projectCode)
                .put("unitCode", "480002")
                .put("fundTypeCode", "11")
                .put("amount", amount)
                .put("vouDate", "2023-03-17")
                .put("xpayDate", "2023-03-20")
                .put("payee", "道路养护施工单位")
                .put("use", "园区道路修缮进度款");
    }

    ObjectNode refund(String projectCode, String payCertNo, String amount, String original) {
        var refund = payment(projectCode, payCertNo, amount).put("kind", "REFUND");
        refund.putObject("original")
                .put("mofDivCode", "130225000")
                .put("fiscalYear", 2023)
                .put("payCertNo", original);
        return refund;
    }

    Response posts(JsonNode payment) {
        return treasury()
                .contentType("application/json")
                .body(payment.toString())
                .post("/api/v1/payments");
    }

    Response postsLines(List<? extends JsonNode> payments) {
        var lines = new ArrayList<String>();
        payments.forEach(each -> lines.add(each.toString()));
        return postsBatch("application/x-ndjson", String.join("\n", lines));
    }

    Response postsBatch(String type, String body) {
        return treasury()
                .contentType(type + "; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/payment-batches");
    }

    RequestSpecification treasury() {
        return given().auth().oauth2(TestTokens.of("treasury"));
    }

    RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.of("admin", "root", "*/"));
    }

    Response find(String payCertNo) {
        return treasury()
                .queryParam("payCertNo", payCertNo)
                .queryParam("fiscalYear", 2023)
                .get("/api/v1/payments");
    }

    /// As the account of the project says.
    String paid(String projectCode) {
        return treasury()
                .get("/api/v1/executions/" + projectCode + "/2023")
                .then()
                .statusCode(200)
                .extract()
                .body()
                .jsonPath()
                .getString("paid");
    }

    /// Of this project: other tests write straight into the tables.
    List<Map<String, Object>> mismatches(String projectCode) {
        List<Map<String, Object>> all =
                admin().get("/api/v1/checks/totals").jsonPath().getList("mismatches");
        return all.stream().filter(each -> projectCode.equals(each.get("projectCode"))).toList();
    }

    /// The published states of a project, oldest first.
    List<JsonNode> spending(String projectCode) {
        return records("execution.spending.v1").stream()
                .filter(each -> key(each).equals(projectCode + "/2023"))
                .map(FinanceSystem::json)
                .toList();
    }

    /// Everything on a topic.
    List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        try (var consumer =
                new KafkaConsumer<>(
                        servers, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(each -> new TopicPartition(topic, each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /// Empty where it is missing: anybody may write a letter.
    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
