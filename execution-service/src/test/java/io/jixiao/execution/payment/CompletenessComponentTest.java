package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
@DisplayName("Control totals and reconciliation")
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
        total("2021-12-31", 0, "0.00")
                .statusCode(422)
                .body("code", equalTo("control-total.too-old"));
        total("2022-01-01", 0, "0.00").statusCode(201);
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
        county.execute("update control_total set compared_at = '-infinity'");
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

    /// What fitted yesterday and has to be counted again does not keep back what differs now.
    @Test
    void a_difference_is_counted_again_however_much_is_due_for_the_day() {
        total(DAY, 99, "1.00").statusCode(201);
        county.execute(
                "update control_total set compared_at = clock_timestamp() - interval '1 minute'");
        many("current_date - ", 200);

        assertThat(compare.compareDue()).isLessThan(200);
        assertThat(
                        county.count(
                                "select count(*) from control_total where source = 'treasury'"
                                        + " and compared_at > clock_timestamp() - interval '30 s'"))
                .isOne();
    }

    @Test
    void a_sheet_is_printed_whole_or_not_at_all() {
        many("date '2023-03-29' - i % 2 - ", 10_001);
        given().auth()
                .oauth2(TestTokens.of("auditor", "root", "*/"))
                .get("/api/v1/control-totals/reconciliation/sheet?from=2023-03-01&to=2023-04-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("control-total.sheet-too-long"));
    }

    @Test
    void days_nobody_can_count_from_are_refused() {
        for (var day : new String[] {"-999999999-01-01", "+999999999-12-31", "0000-12-31"}) {
            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .queryParam("to", day)
                    .get("/api/v1/control-totals")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("date.form"));
        }
    }

    /// Fitting totals of sources of their own, never compared.
    private void many(String day, int count) {
        county.execute(
                "insert into control_total (source, mof_div_code, day, entries, amount_fen,"
                        + " reported_by) select 's' || i, '130225000', %s 0, 0, 0, 'x'"
                                .formatted(day)
                        + " from generate_series(1, %d) i".formatted(count));
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
