package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("What waits")
class ParkedEventsComponentTest {

    private static final LocalDate TODAY = LocalDate.parse("2023-06-30");

    @Inject PostPayments postPayments;
    @Inject SweepParked sweep;
    @Inject County county;
    @Inject ObjectMapper json;

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void day() {
        finance.dayIs("2023-06-30");
    }

    @Test
    void a_refund_waits_for_its_payment_and_lowers_what_was_paid_when_it_comes() {
        finance.approves(project);
        var original = finance.newVoucher();
        var refund = finance.refund(project, finance.newVoucher(), "-300.00", original);
        finance.posts(refund).then().statusCode(202).body("outcome", equalTo("PARKED"));
        finance.posts(refund).then().statusCode(200).body("outcome", equalTo("PARKED"));

        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);

        assertThat(finance.paid(project)).isEqualTo("700.00");
        assertThat(finance.mismatches(project)).isEmpty();
    }

    @Test
    void a_refund_of_the_wrong_project_is_listed_as_refused_when_its_payment_comes() {
        var wrong = finance.newProject();
        finance.approves(project);
        finance.approves(wrong);
        var original = finance.newVoucher();
        var refund = finance.newVoucher();
        finance.posts(finance.refund(wrong, refund, "-300.00", original)).then().statusCode(202);
        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);

        assertThat(finance.paid(project)).isEqualTo("1000.00");
        people().get("/api/v1/parked-events?limit=500&reason=REFUSED")
                .then()
                .body("items.payCertNo", hasItem(refund));
        finance.find(refund)
                .then()
                .body("items[0].waitsFor.detail", containsString("original.other-project"));
    }

    /// Two sessions: neither the refund nor its payment sees the other.
    @Test
    void a_refund_put_to_wait_in_the_moment_its_payment_is_posted_is_found_by_the_sweep()
            throws JsonProcessingException {
        var wrong = finance.newProject();
        finance.approves(project);
        finance.approves(wrong);
        var original = finance.newVoucher();
        var refund = finance.newVoucher();
        QuarkusTransaction.begin();
        postPayments.handleWithin(
                List.of(
                        json.treeToValue(
                                finance.refund(wrong, refund, "-300.00", original),
                                Submission.class)),
                TODAY);
        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);
        QuarkusTransaction.commit();
        finance.find(refund)
                .then()
                .body("items[0].waitsFor.code", equalTo("payment.parked-voucher"));

        assertThat(sweep.sweep(Optional.empty(), 10_000, TODAY).failed()).isEmpty();
        finance.find(refund)
                .then()
                .body("items[0].waitsFor.detail", containsString("original.other-project"));
        assertThat(sweep.sweep(Optional.empty(), 10_000, TODAY).released()).isZero();
    }

    @Test
    void what_waits_for_a_project_that_is_there_is_posted_by_the_sweep_page_by_page() {
        finance.approves(project);
        var original = finance.newVoucher();
        finance.posts(finance.refund(project, finance.newVoucher(), "-300.00", original))
                .then()
                .statusCode(202);
        finance.posts(finance.refund(project, finance.newVoucher(), "-1.00", finance.newVoucher()))
                .then()
                .statusCode(202);
        county.execute(
                "update parked_event set reason = 'PROJECT', waits_for = project_code || '/2023'"
                        + " where project_code = ? and amount_fen = -30000",
                project);
        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);
        assertThat(finance.paid(project)).isEqualTo("1000.00");

        var place = Optional.<ParkedList.Place>empty();
        int released = 0;
        do {
            var swept = sweep.sweep(place, 1, TODAY);
            released += swept.released();
            place = swept.last();
        } while (place.isPresent());

        assertThat(released).isPositive();
        assertThat(finance.paid(project)).isEqualTo("700.00");
        assertThat(finance.mismatches(project)).isEmpty();
    }

    @Test
    void refunds_never_give_back_more_than_was_paid() {
        finance.approves(project);
        var original = finance.newVoucher();
        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);
        finance.posts(finance.refund(project, finance.newVoucher(), "-600.00", original))
                .then()
                .statusCode(201);
        finance.posts(finance.refund(project, finance.newVoucher(), "-400.01", original))
                .then()
                .statusCode(422)
                .body("code", equalTo("original.exceeded"));
        finance.posts(finance.refund(project, finance.newVoucher(), "-400.00", original))
                .then()
                .statusCode(201);
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    @Test
    void a_correction_moves_money_between_two_projects_at_once() {
        var right = finance.newProject();
        finance.approves(project);
        finance.approves(right);
        var original = finance.newVoucher();
        finance.posts(finance.payment(project, original, "1000.00")).then().statusCode(201);
        var correction = finance.refund(project, finance.newVoucher(), "250.00", original);
        correction.put("kind", "CORRECTION").put("toProjectCode", right);
        finance.posts(correction).then().statusCode(201);
        finance.posts(correction).then().statusCode(200);

        assertThat(finance.paid(project)).isEqualTo("750.00");
        assertThat(finance.paid(right)).isEqualTo("250.00");
        assertThat(finance.mismatches(project)).isEmpty();
        assertThat(finance.mismatches(right)).isEmpty();
    }

    @Test
    void is_listed_with_its_reason_and_stays_when_it_is_tried_too_early() {
        var id = parked();
        people().get("/api/v1/parked-events?limit=500&reason=PROJECT")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        people().post("/api/v1/parked-events/" + id + "/release")
                .then()
                .statusCode(200)
                .body("state", equalTo("WAITING"));
    }

    @Test
    void is_put_away_once_and_with_a_reason() {
        var id = parked();
        discard(id, "").statusCode(422).body("code", equalTo("field.required"));
        discard(id, "重复报送").statusCode(200).body("state", equalTo("DISCARDED"));
        discard(id, "重复报送").statusCode(409).body("code", equalTo("parked.settled"));
        finance.approves(project);
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    @Test
    void what_was_put_away_and_comes_again_otherwise_is_posted_as_it_came_last() {
        var voucher = finance.newVoucher();
        var wrong = finance.posts(finance.payment(project, voucher, "8000.00"));
        discard(wrong.then().statusCode(202).extract().path("entryId"), "金额有误").statusCode(200);
        finance.posts(finance.payment(project, voucher, "800.00")).then().statusCode(202);
        finance.approves(project);
        assertThat(finance.paid(project)).isEqualTo("800.00");
        finance.posts(finance.payment(project, voucher, "800.00")).then().statusCode(200);
    }

    @Test
    void is_nobodys_business_outside_the_scope() {
        var id = parked();
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("finance-section", "neighbour", "130226000/"))
                .post("/api/v1/parked-events/" + id + "/release")
                .then()
                .statusCode(404);
        assertThat(
                        county.count(
                                "select count(*) from audit_event where actor = 'neighbour'"
                                        + " and action = 'parked-event.release'"))
                .isZero();
    }

    private String parked() {
        return finance.posts(finance.payment(project, finance.newVoucher(), "100.00"))
                .then()
                .statusCode(202)
                .extract()
                .body()
                .jsonPath()
                .getString("entryId");
    }

    private ValidatableResponse discard(String id, String reason) {
        return people().contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/api/v1/parked-events/" + id + "/discard")
                .then();
    }

    private static RequestSpecification people() {
        return RestAssured.given().auth().oauth2(TestTokens.of("finance-section"));
    }
}
