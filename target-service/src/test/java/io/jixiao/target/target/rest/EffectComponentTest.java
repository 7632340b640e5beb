package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// 5.00 万元 more from 1 July, looked at with what the execution service says.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class EffectComponentTest {

    private static final String MORE =
            """
            {"reason":"汛期道路损毁","effectiveOn":"2023-07-01","documentNumber":"乐财预〔2023〕18号",
             "funding":{"budget":"450000.00","fiscal":"450000.00"}}""";

    @Test
    void has_no_figures_where_nothing_was_heard() {
        var request = approved(fresh(infrastructureMaintenance()));
        as("unit")
                .body(MORE)
                .post(address(request) + "/change-requests/effect")
                .then()
                .statusCode(200)
                .body("budgetAfter", equalTo("450000.00"))
                .body("checkpoints.difference[1]", equalTo("31250.00"))
                .body("executionRateBefore", nullValue())
                .body("spending", nullValue())
                .body("alerts", empty());
        as("unit").get(address(request) + "/change-requests").then().body("items", empty());
    }

    @Test
    void follows_what_the_execution_service_publishes() {
        var request = approved(fresh(infrastructureMaintenance()));
        var key = request.get("projectCode").asText() + "/2023";
        as("unit").body(MORE).post(address(request) + "/change-requests");
        send("execution.spending.v1", key, spending(request, 2, "120000.00"));
        send("execution.alerts.v1", key, alert(request, 5));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                as("finance-section")
                                        .get(address(request) + "/change-requests/1/effect")
                                        .then()
                                        .statusCode(200)
                                        .body("executionRateBefore", equalTo("30.00"))
                                        .body("executionRateAfter", equalTo("26.67"))
                                        .body("alerts.outcome", contains("STAYS"))
                                        .body("alerts[0].ratioBeforePercent", equalTo("48.00"))
                                        .body("alerts[0].plannedAfter", equalTo("281250.00"))
                                        .body("alerts[0].ratioAfterPercent", equalTo("42.67"))
                                        .body("spending.recordedAt", notNullValue())
                                        .body("alertsHeardUpTo", notNullValue()));
        send("execution.spending.v1", key, spending(request, 1, "1.00"));
        send("execution.spending.v1", key, spending(request, 3, "300000.00"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                as("finance-section")
                                        .get(address(request) + "/change-requests/1/effect")
                                        .then()
                                        .body("spending.revision", equalTo(3))
                                        .body("alerts.outcome", contains("CLEARS")));
    }

    private static String spending(ObjectNode request, int revision, String paid) {
        return """
        {"projectCode":"%s","fiscalYear":2023,"mofDivCode":"130225000","unitCode":"480002",
         "revision":%d,"paid":"%s","paidFiscal":"%s","paidOther":"0.00","inTransit":"0.00",
         "lastEffectiveOn":"2023-06-20","completeThrough":null,"parked":0,"provisional":true,
         "recordedAt":"2023-06-20T02:15:30.120Z"}"""
                .formatted(request.get("projectCode").asText(), revision, paid, paid);
    }

    private static String alert(ObjectNode request, int feedSeq) {
        return """
        {"alertId":"%s","feedSeq":%d,"projectCode":"%s","fiscalYear":2023,
         "mofDivCode":"130225000","unitCode":"480002","rule":"PLAN","ruleVersion":1,
         "period":"2023-06-30","episode":1,"level":"RED","state":"OPEN","step":"OPENED",
         "planVersion":1,"businessDate":"2023-07-01",
         "numbers":{"planned":"250000.00","paid":"120000.00","greenFromPercent":"80.00",
          "yellowFromPercent":"60.00"},"message":"…","recordedAt":"2023-06-30T16:05:00Z"}"""
                .formatted(UUID.randomUUID(), feedSeq, request.get("projectCode").asText());
    }

    private static void send(String topic, String key, String value) {
        var text = new StringSerializer();
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig()
                                .getValue("kafka.bootstrap.servers", String.class));
        try (var producer = new KafkaProducer<>(settings, text, text)) {
            producer.send(new ProducerRecord<>(topic, 0, key, value));
        }
    }
}
