package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.jixiao.execution.completeness.CompareTotals;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Control totals, reconciliation and dead letters")
class CompletenessComponentTest {

    private static final String DAY = "2023-03-29";

    @Inject CompareTotals compare;
    @Inject County county;

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void approved() {
        noTotals();
        finance.dayIs("2023-04-10");
        finance.approves(project);
    }

    @AfterEach
    void noTotals() {
        county.execute("delete from control_total");
    }

    @Test
    void the_first_total_of_a_day_stands() {
        total(DAY, 0, "0.00").statusCode(201).body("mofDivCode", equalTo("130225000"));
        total(DAY, 0, "0.00").statusCode(200).header("Idempotent-Replay", "true");
        total(DAY, 2, "0.00")
                .statusCode(409)
                .body("code", equalTo("control-total.conflict"))
                .body("errors.place", contains("/count"));
        total("2023-04-11", 1, "1.00")
                .statusCode(422)
                .body("code", equalTo("control-total.future"));
        total(DAY, 0, "1.00").statusCode(422).body("code", equalTo("control-total.count"));
    }

    @Test
    void a_total_is_taken_from_its_own_source_only() {
        given().auth()
                .oauth2(TestTokens.of("treasury"))
                .contentType("application/json")
                .body(Map.of("source", "bank", "day", DAY, "count", 1, "sum", "1.00"))
                .post("/api/v1/control-totals")
                .then()
                .statusCode(403)
                .body("code", equalTo("payment.source-not-yours"));
    }

    /// Days of their own: the ledger keeps what other tests have paid.
    @Test
    void a_difference_is_found_by_day_and_goes_when_the_missing_payment_comes() {
        var voucher = finance.newVoucher();
        pay(voucher, DAY, "100.00");
        total(DAY, 2, "150.00").statusCode(201);

        reconciled(DAY)
                .body("items[0].state", equalTo("DIFFERS"))
                .body("items[0].found.count", equalTo(1))
                .body("items[0].difference.sum", equalTo("50.00"));
        finance.treasury()
                .get("/api/v1/payments?source=treasury&xpayDate=" + DAY)
                .then()
                .statusCode(200)
                .body("items.payCertNo", contains(voucher));
        execution("?asOf=" + DAY).body("provisional", equalTo(true));

        pay(finance.newVoucher(), DAY, "50.00");
        county.execute("update control_total set compared_at = null");
        assertThat(compare.compareDue()).isEqualTo(1);

        reconciled(DAY).body("items[0].state", equalTo("MATCHES"));
        execution("?asOf=" + DAY)
                .body("completeThrough", equalTo(DAY))
                .body("provisional", equalTo(false));
        execution("?asOf=2023-03-30").body("provisional", equalTo(true));
    }

    @Test
    void a_checkpoint_that_a_source_missed_has_no_data_and_one_it_reported_has() {
        execution("?asOf=2023-04-01").body("standing", equalTo("RED"));
        total("2023-03-30", 0, "0.00").statusCode(201);

        execution("?asOf=2023-04-01").body("standing", equalTo("NO_DATA"));
        execution("?asOf=2023-03-31").body("standing", equalTo("RED"));
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/control-totals/reconciliation?from=2023-03-30&to=2023-03-31")
                .then()
                .body("items.state", contains("MATCHES", "MISSING"));

        total("2023-03-31", 0, "0.00").statusCode(201);
        execution("?asOf=2023-04-01").body("standing", equalTo("RED"));
    }

    @Test
    void the_reconciliation_is_printed_as_a_workbook() {
        total(DAY, 1, "1.00").statusCode(201);

        var bytes =
                given().auth()
                        .oauth2(TestTokens.of("auditor"))
                        .get(
                                "/api/v1/control-totals/reconciliation/sheet?from=2023-03-01&to=2023-04-01")
                        .then()
                        .statusCode(200)
                        .header("Content-Disposition", startsWith("attachment"))
                        .extract()
                        .asByteArray();
        assertThat(new String(bytes, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void whoever_sees_part_of_a_division_sees_no_totals_of_it() {
        total(DAY, 1, "1.00").statusCode(201);

        given().auth()
                .oauth2(TestTokens.of("unit", "unit-480002", "130225000/480002"))
                .get("/api/v1/control-totals?from=2023-03-01&to=2023-04-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    /// Refused for its date; by the day it is put back, the date is right.
    @Test
    void a_dead_letter_is_listed_and_put_back_once_byte_for_byte() {
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
    void a_dead_letter_nobody_can_read_is_seen_by_whoever_sees_everything() {
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

    private void pay(String voucher, String day, String amount) {
        finance.posts(finance.payment(project, voucher, amount).put("xpayDate", day))
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse total(String day, int count, String sum) {
        return given().auth()
                .oauth2(TestTokens.of("treasury"))
                .contentType("application/json")
                .body(Map.of("source", "treasury", "day", day, "count", count, "sum", sum))
                .post("/api/v1/control-totals")
                .then();
    }

    private static ValidatableResponse reconciled(String day) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/control-totals/reconciliation?from=%s&to=%s".formatted(day, day))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse execution(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/" + project + "/2023" + query)
                .then()
                .statusCode(200);
    }
}
