package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("What waits")
class ParkedEventsComponentTest {

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
    void is_nobodys_business_outside_the_scope() {
        var id = parked();
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("finance-section", "neighbour", "130226000/"))
                .post("/api/v1/parked-events/" + id + "/release")
                .then()
                .statusCode(404);
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
