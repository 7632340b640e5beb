package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.review;
import static io.jixiao.target.target.rest.Requests.throughReviews;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// What was approved with 40.00 万元 gets 5.00 万元 more from 1 July.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ChangeRequestComponentTest {

    private static final String MORE =
            """
            {"reason":"汛期道路损毁","effectiveOn":"2023-07-01","documentNumber":"乐财预〔2023〕18号",
             "funding":{"budget":"450000.00","fiscal":"450000.00"}}""";

    @Test
    void a_budget_is_adjusted_and_both_versions_stay_readable() {
        var request = approved(fresh(infrastructureMaintenance()));
        as("unit")
                .body(MORE)
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(201)
                .header("Location", endsWith(address(request) + "/change-requests/1"))
                .body("status", equalTo("OPEN"))
                .body("state", equalTo("DRAFT"))
                .body("changes.pointer", hasItem("/funding/budget"))
                .body("changes.label", hasItem("预算数（元）"))
                .body("changes.before", hasItem("400000.00"))
                .body("changes.after", hasItem("450000.00"));
        as("unit")
                .body(MORE)
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", "true");
        as("auditor")
                .get(address(request) + "?asOf=2023-08-01")
                .then()
                .body("funding.budget", equalTo("400000.00"))
                .body("version", equalTo(1));
        throughReviews(request);
        as("finance-performance")
                .post(address(request) + "/approval")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("changeRequest", nullValue())
                .body("plan.reading", equalTo("PERCENT"))
                .body("findings.code", hasItem("plan.new-plan-asked"));
        as("auditor")
                .get(address(request) + "/versions/2")
                .then()
                .body("effectiveOn", equalTo("2023-07-01"))
                .body("documentNumber", equalTo("乐财预〔2023〕18号"))
                .body("plan.cells.printed", contains("15.00", "25.00", "30.00", "40.00"))
                .body("plan.checkpoints.planned[1]", equalTo("281250.00"));
        as("auditor")
                .get(address(request) + "/budget?asOf=2023-12-31")
                .then()
                .statusCode(200)
                .body("initial", equalTo("400000.00"))
                .body("adjustments.amount", contains("50000.00"))
                .body("adjustments.documentNumber", contains("乐财预〔2023〕18号"))
                .body("adjusted", equalTo("450000.00"));
        as("auditor")
                .get(address(request) + "/budget?asOf=2023-06-30")
                .then()
                .body("adjustments", empty())
                .body("adjusted", equalTo("400000.00"));
        as("auditor")
                .get(address(request) + "?asOf=2023-06-30")
                .then()
                .body("funding.budget", equalTo("400000.00"));
        as("auditor")
                .get(address(request) + "?asOf=2023-07-01")
                .then()
                .body("funding.budget", equalTo("450000.00"));
        as("auditor")
                .get(address(request) + "?knownAt=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404)
                .body("code", equalTo("version.none-in-force"));
        as("auditor")
                .get(address(request) + "/versions?asOf=2023-06-30")
                .then()
                .body("items.version", contains(1));
        as("auditor")
                .get(address(request) + "/diff?from=1&to=2")
                .then()
                .statusCode(200)
                .body(
                        "items.field",
                        contains("funding.budget", "funding.fiscal", "plan.writtenFor"));
        as("auditor").get(address(request) + "/diff?from=2&to=draft").then().body("items", empty());
        as("auditor")
                .get(address(request) + "/diff?from=0&to=x")
                .then()
                .statusCode(400)
                .body("errors.place", contains("/from", "/to"));
        as("auditor")
                .get(address(request) + "/change-requests/1")
                .then()
                .body("status", equalTo("APPROVED"))
                .body("version", equalTo(2));
    }

    @Test
    void the_amount_expected_by_a_day_is_exact() {
        var request = approved(fresh(infrastructureMaintenance()));
        as("auditor")
                .get(address(request) + "/expected?on=2023-07-31&method=LINEAR")
                .then()
                .statusCode(200)
                .body("amount", equalTo("262601.63"))
                .body("fiscal", equalTo("262601.63"))
                .body("other", equalTo("0.00"));
        as("auditor")
                .get(address(request) + "/expected?on=2023-07-31")
                .then()
                .body("method", equalTo("STEP"))
                .body("amount", equalTo("250000.00"))
                .body("percent", equalTo("62.50"));
        as("auditor")
                .get(address(request) + "/expected?on=2024-01-01&method=STEP")
                .then()
                .statusCode(400)
                .body("code", equalTo("plan.date-outside-year"));
    }

    @Test
    void everything_wrong_with_a_change_is_told_at_once() {
        var request = approved(fresh(infrastructureMaintenance()));
        as("unit")
                .body("{\"effectiveOn\":\"morgen\",\"funding\":{\"budget\":\"x\"}}")
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(422)
                .body("errors.place", contains("/reason", "/effectiveOn", "/funding/budget"));
        as("unit")
                .body(
                        """
                        {"reason":"x","effectiveOn":"2022-12-31",
                         "funding":{"budget":"450000.00","fiscal":"450000.00"}}""")
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(422)
                .body("errors.code", contains("approval.outside-year", "change.document-missing"));
        as("department")
                .body(MORE)
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(403);
        bearing(TestTokens.of("unit", "elsewhere", "130224000/480002"))
                .body(MORE)
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(404);
    }

    @Test
    void a_returned_change_is_revised_and_a_dropped_one_leaves_what_was_approved() {
        var request = approved(fresh(infrastructureMaintenance()));
        as("unit").body(MORE).post(address(request) + "/change-requests").then().statusCode(201);
        as("unit")
                .header("If-Match", "*")
                .body(request.toString())
                .put(address(request))
                .then()
                .statusCode(409)
                .body("code", equalTo("target.change-request-needed"));
        as("unit").post(address(request) + "/submission").then().statusCode(200);
        review(
                        request,
                        "department",
                        """
                        {"decision":"RETURN","opinion":"请一并调整指标",
                         "indicators":[{"indicatorId":"01","opinion":"工程量应相应增加"}]}""")
                .then()
                .statusCode(200)
                .body("lastReview.opinion", equalTo("请一并调整指标"))
                .body("lastReview.indicators.indicatorId", contains("01"));
        as("unit").body(MORE).put(address(request) + "/change-requests/1").then().statusCode(428);
        as("unit")
                .header("If-Match", "*")
                .body(MORE.replace("450000.00", "440000.00"))
                .put(address(request) + "/change-requests/1")
                .then()
                .statusCode(200)
                .body("changes.after", hasItem("440000.00"));
        as("unit")
                .post(address(request) + "/submission")
                .then()
                .body("lastReview.opinion", equalTo("请一并调整指标"));
        as("unit").post(address(request) + "/change-requests/1/withdrawal").then().statusCode(409);
        as("unit").post(address(request) + "/withdrawal").then().statusCode(200);
        as("unit")
                .post(address(request) + "/change-requests/1/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("DROPPED"));
        as("unit")
                .get(address(request))
                .then()
                .body("state", equalTo("APPROVED"))
                .body("funding.budget", equalTo("400000.00"));
        review(
                        request,
                        "department",
                        "{\"decision\":\"AGREE\",\"indicators\":[{\"indicatorId\":\"99\",\"opinion\":\"?\"}]}")
                .then()
                .statusCode(422)
                .body("code", equalTo("review.indicator-unknown"));
    }

    @Test
    void late_downward_and_repeated_changes_can_be_looked_through() {
        var request = approved(fresh(infrastructureMaintenance()));
        var code = request.get("projectCode").asText();
        as("unit")
                .body(
                        """
                        {"reason":"放缓","effectiveOn":"2023-03-01","plan":{"heading":"","cells":[
                         {"month":3,"printed":"10"},{"month":6,"printed":"20"},
                         {"month":10,"printed":"35"},{"month":12,"printed":"40"}]}}""")
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(201)
                .body("flags", hasItem("DOWNWARD"))
                .body("findings.code", hasItem("change.plan-lowered"));
        as("finance-section")
                .get("/api/v1/change-requests?flag=DOWNWARD&fiscalYear=2023&limit=500")
                .then()
                .statusCode(200)
                .body("items.projectCode", hasItem(code));
        as("finance-section")
                .get("/api/v1/change-requests?flag=REPEATED&flag=DOWNWARD&limit=500")
                .then()
                .body("items.findAll { it.projectCode == '" + code + "' }", hasSize(0));
        as("finance-section")
                .get("/api/v1/change-requests?flag=SUSPICIOUS")
                .then()
                .statusCode(400)
                .body("code", equalTo("field.choice"));
    }
}
