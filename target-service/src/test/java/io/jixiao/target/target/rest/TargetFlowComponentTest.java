package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.departmentReviewed;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.financeReviewed;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static io.jixiao.target.target.rest.Requests.review;
import static io.jixiao.target.target.rest.Requests.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetFlowComponentTest {

    private static final String AGREE = "{\"decision\":\"AGREE\",\"opinion\":\"同意上报\"}";

    @Test
    void a_target_goes_from_draft_to_its_first_version() {
        var request = financeReviewed(fresh(infrastructureMaintenance()));
        as("finance-performance")
                .post(address(request) + "/approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("version", equalTo(1))
                .body(
                        "steps.kind",
                        contains("SUBMITTED", "DEPARTMENT_AGREED", "FINANCE_AGREED", "APPROVED"))
                .body("steps[2].grade", equalTo("优"))
                .body("steps[3].by", equalTo("finance-performance"));
        as("auditor")
                .get(address(request) + "/versions/1")
                .then()
                .statusCode(200)
                .body("effectiveOn", equalTo("2023-01-01"))
                .body("grade", equalTo("优"))
                .body("approvedBy", equalTo("finance-performance"))
                .body("plan.reading", equalTo("AMOUNT"))
                .body("plan.cells.printed", contains("15.00", "25.00", "30.00", "40.00"))
                .body(
                        "plan.checkpoints.planned",
                        contains("150000.00", "250000.00", "300000.00", "400000.00"))
                .body("plan.checkpoints.percent", contains("37.5", "62.5", "75", "100"))
                .body("indicators[0].indicatorId", equalTo("01"))
                .body("indicators[0].operator", equalTo("≥"))
                .body("indicators[0].value", equalTo("1000"))
                .body("indicators[0].unit", equalTo("米"));
        as("auditor")
                .get(address(request) + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1))
                .body("next", nullValue());
        as("auditor").get(address(request) + "/versions/2").then().statusCode(404);
    }

    @Test
    void the_effective_date_can_be_given_within_the_year() {
        var request = financeReviewed(fresh(investmentPromotion()));
        var performance = as("finance-performance");
        performance
                .body("{\"effectiveOn\":\"2024-01-01\"}")
                .post(address(request) + "/approval")
                .then()
                .statusCode(422)
                .body("code", equalTo("approval.outside-year"));
        performance
                .body("{\"effectiveOn\":\"2023-02-30\"}")
                .post(address(request) + "/approval")
                .then()
                .statusCode(422)
                .body("code", equalTo("date.form"));
        performance
                .body("{\"effectiveOn\":\"2023-02-01\"}")
                .post(address(request) + "/approval")
                .then()
                .statusCode(200);
        as("auditor")
                .get(address(request) + "/versions/1")
                .then()
                .body("effectiveOn", equalTo("2023-02-01"));
    }

    @Test
    void what_was_approved_is_not_edited_withdrawn_or_submitted_again() {
        var request = Requests.approved(fresh(investmentPromotion()));
        as("unit")
                .header("If-Match", "*")
                .body(request.put("name", "招商经费（调整）").toString())
                .put(address(request))
                .then()
                .statusCode(409)
                .body("code", equalTo("target.wrong-state"));
        as("unit").post(address(request) + "/withdrawal").then().statusCode(409);
        as("unit").post(address(request) + "/submission").then().statusCode(409);
        review(request, "finance-section", "{\"decision\":\"RETURN\",\"opinion\":\"重报\"}")
                .then()
                .statusCode(409);
    }

    @Nested
    class Returned_and_withdrawn {
        @Test
        void a_returned_target_is_mended_and_goes_through_again() {
            var request = submitted(fresh(infrastructureMaintenance()));
            review(request, "department", "{\"decision\":\"RETURN\",\"opinion\":\"请补充资金用途\"}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("RETURNED"))
                    .body("steps.opinion", hasItem("请补充资金用途"));
            var tag = as("unit").get(address(request)).header("ETag");
            as("unit")
                    .header("If-Match", tag)
                    .body(request.put("use", "园区道路维修").toString())
                    .put(address(request))
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DRAFT"))
                    .body("indicators[8].indicatorId", equalTo("09"))
                    .body("steps.kind", contains("SUBMITTED", "RETURNED"));
            as("unit").post(address(request) + "/submission").then().statusCode(200);
            review(request, "department", AGREE)
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("DEPARTMENT_REVIEWED"));
        }

        @Test
        void who_submitted_takes_back_and_nobody_else() {
            var request = departmentReviewed(fresh(infrastructureMaintenance()));
            bearing(TestTokens.of("unit", "colleague", "130225000/480002"))
                    .post(address(request) + "/withdrawal")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("duty.not-the-submitter"));
            as("unit")
                    .post(address(request) + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("WITHDRAWN"));
            as("unit").post(address(request) + "/submission").then().statusCode(200);
        }

        @Test
        void a_fair_grade_must_be_returned_and_a_poor_one_blocks() {
            var request = departmentReviewed(fresh(infrastructureMaintenance()));
            review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"中\"}")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("review.must-be-returned"));
            review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"差\"}")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("FINANCE_REVIEWED"))
                    .body("grade", equalTo("差"));
            as("finance-performance")
                    .post(address(request) + "/approval")
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("approval.grade-blocks"));
        }
    }

    @Nested
    class The_same_request_again {
        @Test
        void is_answered_and_marked_and_nothing_happens_twice() {
            var request = drafted(fresh(infrastructureMaintenance()));
            twice(request, "unit", "submission", "{}");
            twice(request, "department", "reviews", AGREE);
            twice(
                    request,
                    "finance-section",
                    "reviews",
                    "{\"decision\":\"AGREE\",\"grade\":\"良\"}");
            twice(request, "finance-performance", "approval", "{}");
            as("auditor")
                    .get(address(request))
                    .then()
                    .body(
                            "steps.kind",
                            contains(
                                    "SUBMITTED",
                                    "DEPARTMENT_AGREED",
                                    "FINANCE_AGREED",
                                    "APPROVED"));
            as("auditor")
                    .get(address(request) + "/versions")
                    .then()
                    .body("items.version", contains(1));
        }

        private void twice(ObjectNode request, String role, String step, String body) {
            as(role).body(body)
                    .post(address(request) + "/" + step)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replay", nullValue());
            as(role).body(body)
                    .post(address(request) + "/" + step)
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replay", "true");
        }
    }

    @Nested
    class What_keeps_a_target_from_submission {
        @Test
        void a_plan_with_two_readings_is_answered_by_a_person() {
            var request = fresh(infrastructureMaintenance());
            var plan = (ObjectNode) request.get("plan");
            var cells = plan.withArray("cells");
            for (int i = 0; i < 4; i++) {
                ((ObjectNode) cells.get(i)).put("printed", i < 3 ? "10" : "70");
            }
            ((ObjectNode) request.get("funding"))
                    .put("budget", "700000.00")
                    .put("fiscal", "700000.00");
            as("unit")
                    .body(request.toString())
                    .post(Requests.TARGETS)
                    .then()
                    .statusCode(201)
                    .body("plan.reading", equalTo("TWO_READINGS"))
                    .body("plan.choices", contains("AMOUNT", "PER_PERIOD_PERCENT"))
                    .body("findings[0].severity", equalTo("BLOCKING"));
            as("unit")
                    .post(address(request) + "/submission")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("plan.two-readings"))
                    .body("errors[0].place", equalTo("/plan/reading"));
            plan.put("reading", "PER_PERIOD_PERCENT");
            as("unit")
                    .header("If-Match", "\"0\"")
                    .body(request.toString())
                    .put(address(request))
                    .then()
                    .statusCode(200)
                    .body("plan.reading", equalTo("PERCENT"))
                    .body("plan.answer", equalTo("PER_PERIOD_PERCENT"))
                    .body("plan.cells.printed", contains("10", "10", "10", "70"))
                    .body("plan.checkpoints.percent", contains("10", "20", "30", "100"));
            as("unit").post(address(request) + "/submission").then().statusCode(200);
        }
    }

    @Test
    void a_step_may_say_which_revision_it_has_seen() {
        var request = drafted(fresh(infrastructureMaintenance()));
        as("unit")
                .header("If-Match", "\"7\"")
                .post(address(request) + "/submission")
                .then()
                .statusCode(412)
                .body("code", equalTo("etag.stale"));
        as("unit")
                .header("If-Match", "\"0\"")
                .post(address(request) + "/submission")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void everything_wrong_with_a_review_is_told_at_once() {
        var request = submitted(fresh(infrastructureMaintenance()));
        review(request, "department", "{\"decision\":\"MAYBE\",\"grade\":\"甲\"}")
                .then()
                .statusCode(422)
                .body("errors.place", contains("/decision", "/grade"));
        as("department").post(address(request) + "/reviews").then().statusCode(400);
    }
}
