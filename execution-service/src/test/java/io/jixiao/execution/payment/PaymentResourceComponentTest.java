package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("One payment over HTTP")
class PaymentResourceComponentTest {

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();
    private final String voucher = finance.newVoucher();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @Test
    void the_same_again_is_answered_as_the_first_time() {
        var payment = finance.payment(project, voucher, "50000.00");
        var first = finance.posts(payment).then().statusCode(201).extract().body().asString();
        var again =
                finance.posts(payment)
                        .then()
                        .statusCode(200)
                        .header("Idempotent-Replay", "true")
                        .extract()
                        .body()
                        .asString();
        assertThat(again).isEqualTo(first).contains("\"outcome\":\"ACCEPTED\"");
        assertThat(finance.paid(project)).isEqualTo("50000.00");
    }

    @Test
    void other_content_under_the_same_key_is_a_conflict_that_names_the_fields() {
        finance.posts(finance.payment(project, voucher, "50000.00")).then().statusCode(201);
        finance.posts(finance.payment(project, voucher, "60000.00").put("use", "其他"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("payment.conflict"))
                .body("errors.place", containsInAnyOrder("/amount", "/use"));
    }

    @Test
    void every_fault_is_named_at_once_in_the_language_asked_for() {
        var payment = finance.payment(project, voucher, "5").put("unitCode", "48");
        finance.treasury()
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body(payment.put("xpayDate", "2023-07-01").toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(422)
                .body("errors.code", hasItems("money.form", "unit-code.form"))
                .body("errors.find { it.place == '/amount' }.label", equalTo("amount"));
    }

    @Test
    void a_field_nobody_knows_is_refused() {
        finance.posts(finance.payment(project, voucher, "1.00").put("ammount", "1.00"))
                .then()
                .statusCode(400)
                .body("code", equalTo("field.unknown"));
    }

    @Test
    void a_day_that_has_not_come_for_the_business_is_refused() {
        finance.posts(finance.payment(project, voucher, "1.00").put("xpayDate", "2023-07-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("payment.date-in-future"));
    }

    @Test
    void another_source_or_another_county_is_forbidden() {
        finance.posts(finance.payment(project, voucher, "1.00").put("source", "bank"))
                .then()
                .statusCode(403)
                .body("code", equalTo("payment.source-not-yours"));
        finance.posts(finance.payment(project, voucher, "1.00").put("mofDivCode", "130226000"))
                .then()
                .statusCode(403)
                .body("code", equalTo("scope.outside"));
    }

    @Test
    void only_the_treasury_posts() {
        RestAssured.given()
                .contentType("application/json")
                .body(finance.payment(project, voucher, "1.00").toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("unit"))
                .contentType("application/json")
                .body(finance.payment(project, voucher, "1.00").toString())
                .post("/api/v1/payments")
                .then()
                .statusCode(403);
    }

    @Test
    void a_voucher_number_answers_why_its_payment_is_not_counted() {
        finance.posts(without(project, "xpayDate")).then().statusCode(201);
        finance.find(voucher)
                .then()
                .body("items.state", equalTo(List.of("IN_TRANSIT")))
                .body("items.counted", equalTo(List.of(false)));

        finance.posts(finance.payment(project, voucher, "50000.00")).then().statusCode(201);
        finance.find(voucher)
                .then()
                .body("items.step", equalTo(List.of("ISSUED", "PAID")))
                .body("items.state", equalTo(List.of("PAID_SINCE", "COUNTED")));
        assertThat(finance.paid(project)).isEqualTo("50000.00");
    }

    @Test
    void a_voucher_number_answers_also_what_was_refused_and_why() {
        finance.posts(finance.payment(project, voucher, "0.00")).then().statusCode(422);
        finance.posts(finance.payment(project, voucher, "1.00")).then().statusCode(201);
        finance.posts(finance.payment(project, voucher, "2.00")).then().statusCode(409);
        finance.find(voucher)
                .then()
                .body("items.state", equalTo(List.of("COUNTED")))
                .body("refused.code", equalTo(List.of("payment.conflict", "payment.amount-sign")))
                .body("refused.channel", equalTo(List.of("REST", "REST")))
                .body("refused[0].problems[0].place", equalTo("/amount"))
                .body("refused[0].sender", notNullValue());
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("unit", "neighbour", "130225000/481"))
                .get("/api/v1/payments?payCertNo=" + voucher)
                .then()
                .body("items", equalTo(List.of()))
                .body("refused", equalTo(List.of()));
    }

    @Test
    void a_voucher_number_answers_also_what_died_on_the_topic() {
        finance.send(
                "finance.payments.v1",
                project,
                finance.payment(project, voucher, "0.00").toString());
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                finance.find(voucher)
                                        .then()
                                        .body("refused.channel", equalTo(List.of("KAFKA")))
                                        .body(
                                                "refused.code",
                                                equalTo(List.of("payment.amount-sign")))
                                        .body("refused[0].deadLetterId", notNullValue()));
    }

    @Test
    void an_entry_is_seen_by_its_id_inside_the_scope_only() {
        var id =
                finance.posts(finance.payment(project, voucher, "50000.00"))
                        .then()
                        .extract()
                        .body()
                        .jsonPath()
                        .getString("entryId");
        finance.treasury()
                .get("/api/v1/payments/" + id)
                .then()
                .statusCode(200)
                .body("payCertNo", equalTo(voucher))
                .body("state", equalTo("COUNTED"));
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("unit", "neighbour", "130225000/481"))
                .get("/api/v1/payments/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("payment.unknown"));
    }

    @Test
    void a_list_goes_on_where_the_page_before_ended() {
        for (int i = 1; i <= 3; i++) {
            finance.posts(finance.payment(project, voucher, "1.00").put("lineNo", i))
                    .then()
                    .statusCode(201);
        }
        var query = Map.of("projectCode", project, "limit", 2);
        var page = finance.treasury().queryParams(query).get("/api/v1/payments").jsonPath();
        assertThat(page.getList("items.lineNo")).isEqualTo(List.of(1, 2));
        var rest =
                finance.treasury()
                        .queryParams(query)
                        .queryParam("cursor", page.getString("next"))
                        .get("/api/v1/payments")
                        .jsonPath();
        assertThat(rest.getList("items.lineNo")).isEqualTo(List.of(3));
        assertThat(rest.getString("next")).isNull();
    }

    private JsonNode without(String projectCode, String field) {
        var payment = finance.payment(projectCode, voucher, "50000.00");
        payment.remove(field);
        return payment;
    }
}
