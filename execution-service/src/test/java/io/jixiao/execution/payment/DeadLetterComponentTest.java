package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Dead letters")
class DeadLetterComponentTest {

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-04-10");
        finance.approves(project);
    }

    /// Refused for its date; by the day it is put back, the date is right.
    @Test
    void is_listed_and_put_back_once_byte_for_byte() {
        var voucher = finance.newVoucher();
        var early = finance.payment(project, voucher, "9.00").put("xpayDate", "2023-04-20");
        finance.send("finance.payments.v1", project, early.toString());
        var id = awaitLetter(voucher);

        finance.dayIs("2023-04-20");
        settle(id, "/redrive", "auditor", "x").statusCode(403);
        settle(id, "/redrive", "admin", "").statusCode(422);
        settle(id, "/redrive", "admin", "date reached")
                .statusCode(200)
                .body("state", equalTo("REDRIVEN"))
                .body("settledWhy", equalTo("date reached"));
        settle(id, "/redrive", "admin", "again")
                .statusCode(200)
                .header("Idempotent-Replay", "true")
                .body("settledWhy", equalTo("date reached"));
        settle(id, "/discard", "admin", "no").statusCode(409);

        await().atMost(FinanceSystem.PATIENCE).until(() -> finance.paid(project).equals("9.00"));
        var sent =
                finance.records("finance.payments.v1").stream()
                        .map(each -> new String(each.value(), StandardCharsets.UTF_8))
                        .filter(each -> each.contains(voucher))
                        .toList();
        assertThat(sent).hasSize(2).containsOnly(early.toString());
    }

    @Test
    void what_nobody_can_read_is_seen_by_whoever_sees_everything() {
        var key = finance.newVoucher();
        finance.send("finance.payments.v1", key, "{not json");

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                letters(TestTokens.of("admin", "root", "*/"), "state=WAITING")
                                        .body("items.key", hasItem(key)));
        letters(TestTokens.of("admin"), "state=WAITING&limit=500")
                .body("items.findAll { it.key == '" + key + "' }", hasSize(0));
    }

    /// Anybody may write to the topic: one that cannot be kept would hold back those behind it.
    @Test
    void whatever_stands_in_its_headers_it_is_kept_and_belongs_to_its_own_topic() {
        var voucher = finance.newVoucher();
        var use = "\u8def".repeat(5_000);
        var value = finance.payment(project, voucher, "9.00").put("use", use).toString();
        var letter =
                new ProducerRecord<byte[], byte[]>(
                        "finance.payments.v1.dlq", null, 1L, null, value.getBytes(UTF_8));
        letter.headers()
                .add("dead-letter-time", "yesterday".getBytes(UTF_8))
                .add("dead-letter-topic", "execution.spending.v1".getBytes(UTF_8))
                .add("dead-letter-code", null)
                .add("odd\0name", new byte[] {0});
        finance.send(List.of(letter));

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                letters(TestTokens.of("admin"), "payCertNo=" + voucher)
                                        .body("items.topic", contains("finance.payments.v1")));
        String listed =
                letters(TestTokens.of("admin"), "payCertNo=" + voucher)
                        .body("items.code", contains("event.unreadable"))
                        .extract()
                        .path("items[0].value");
        assertThat(listed).hasSize(4_000).isEqualTo(value.substring(0, 4_000));
    }

    private String awaitLetter(String voucher) {
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                letters(TestTokens.of("admin"), "payCertNo=" + voucher)
                                        .body("items.code", contains("payment.date-in-future")));
        return letters(TestTokens.of("admin"), "payCertNo=" + voucher)
                .extract()
                .path("items[0].id");
    }

    private static ValidatableResponse letters(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/dead-letters?limit=500&" + query.replace("&limit=500", ""))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse settle(String id, String how, String role, String reason) {
        return given().auth()
                .oauth2(TestTokens.of(role))
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/api/v1/dead-letters/" + id + how)
                .then();
    }
}
