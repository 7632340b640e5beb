package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Many at once, what waits for whom, and duties lent for a time: in a division of their own.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class WorkComponentTest {

    private static final String DIVISION = "130299000";

    @Test
    void many_are_submitted_reviewed_and_approved_at_once_each_with_its_outcome() {
        var one = drafted("480101");
        var two = drafted("480101");
        var items = items(one, two, fresh(in(investmentPromotion(), "480101")));
        unit("480101")
                .body("{\"items\":" + items + "}")
                .post("/api/v1/target-batches/submission")
                .then()
                .statusCode(200)
                .body("done", equalTo(2))
                .body("refused", equalTo(1))
                .body("items.outcome", contains("DONE", "DONE", "REFUSED"))
                .body("items[0].state", equalTo("SUBMITTED"))
                .body("items[2].problem.code", equalTo("target.absent"));
        unit("480101")
                .body("{\"items\":" + items(one, two) + "}")
                .post("/api/v1/target-batches/submission")
                .then()
                .body("replayed", equalTo(2));
        person("department", "wang")
                .body(
                        "{\"items\":%s,\"review\":{\"decision\":\"AGREE\"}}"
                                .formatted(items(one, two)))
                .post("/api/v1/target-batches/reviews")
                .then()
                .body("done", equalTo(2));
        person("finance-section", "zhao")
                .body(
                        "{\"items\":%s,\"review\":{\"decision\":\"RETURN\",\"opinion\":\"请细化\"}}"
                                .formatted(items(two)))
                .post("/api/v1/target-batches/reviews")
                .then()
                .body("items.state", contains("RETURNED"));
        person("finance-section", "zhao")
                .body(
                        "{\"items\":%s,\"review\":{\"decision\":\"AGREE\",\"grade\":\"优\"}}"
                                .formatted(items(one, two)))
                .post("/api/v1/target-batches/reviews")
                .then()
                .body("items.outcome", contains("DONE", "REFUSED"))
                .body("items[1].problem.code", equalTo("target.wrong-state"));
        person("finance-performance", "qian")
                .body("{\"items\":" + items(one) + "}")
                .post("/api/v1/target-batches/approval")
                .then()
                .body("items.version", contains(1));
        person("finance-performance", "qian")
                .body("{\"items\":[]}")
                .post("/api/v1/target-batches/approval")
                .then()
                .statusCode(422);
        person("department", "wang")
                .body("{\"items\":[{}],\"review\":{\"decision\":\"AGREE\"}}")
                .post("/api/v1/target-batches/reviews")
                .then()
                .body("items.problem.code", contains("field.required"));
    }

    @Test
    void the_work_list_shows_what_waits_and_never_ones_own_submission() {
        var mine = submittedBy("li", "480201");
        var other = submittedBy("sun", "480201");
        person("department", "wang", "480201")
                .get("/api/v1/work-items?limit=500")
                .then()
                .statusCode(200)
                .body("items.projectCode", contains(code(mine), code(other)))
                .body("items.actions[0]", contains("reviews"))
                .body("items.since", not(hasItem(nullValue())))
                .body("total", equalTo(2))
                .body("counts.duty", contains("DEPARTMENT"));
        person("department", "wang", "480201")
                .get("/api/v1/work-items?limit=1")
                .then()
                .body("items.projectCode", contains(code(mine)))
                .body("next", notNullValue());
        person("department", "li", "480201")
                .get("/api/v1/work-items?limit=500")
                .then()
                .body("items.projectCode", contains(code(other)));
        person("finance-section", "zhao", "480201")
                .get("/api/v1/work-items")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        person("department", "wang", "480202")
                .get("/api/v1/work-items")
                .then()
                .body("items", empty());
    }

    @Test
    void a_lent_duty_is_used_visibly_and_keeps_duties_separate() {
        var request = submittedBy("li", "480301");
        var own = submittedBy("chen", "480301");
        lend("wang", "department", "DEPARTMENT", "chen", "480301").then().statusCode(201);
        lend("wang", "department", "DEPARTMENT", "chen", "480301")
                .then()
                .statusCode(200)
                .header("Idempotent-Replay", "true");
        lend("wang", "department", "FINANCE_SECTION", "chen", "480301")
                .then()
                .statusCode(422)
                .body("code", equalTo("delegation.not-yours"));
        person("unit", "chen", "480301")
                .get("/api/v1/work-items?duty=DEPARTMENT")
                .then()
                .body("items.projectCode", contains(code(request)))
                .body("items.onBehalfOf", contains("wang"));
        person("unit", "chen", "480301")
                .body("{\"decision\":\"AGREE\"}")
                .post(address(own) + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.own-submission"));
        person("unit", "chen", "480301")
                .body("{\"decision\":\"AGREE\"}")
                .post(address(request) + "/reviews")
                .then()
                .statusCode(200)
                .body("steps[1].by", equalTo("chen"))
                .body("steps[1].onBehalfOf", equalTo("wang"));
        for (var each : new String[] {"wang", "chen"}) {
            person("finance-section", each, "480301")
                    .body("{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                    .post(address(request) + "/reviews")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("duty.both-levels"));
        }
        int id =
                person("department", "wang", "480301")
                        .get("/api/v1/delegations?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.to", hasItem("chen"))
                        .extract()
                        .path("items[0].id");
        person("department", "zhou", "480301")
                .post("/api/v1/delegations/" + id + "/revocation")
                .then()
                .statusCode(404);
        person("department", "wang", "480301")
                .post("/api/v1/delegations/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        person("unit", "chen", "480301")
                .body("{\"decision\":\"AGREE\"}")
                .post(address(submittedBy("li", "480301")) + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("role.missing"));
    }

    @Test
    void an_approved_target_is_closed_or_revoked_by_the_performance_section() {
        var request = approved(fresh(investmentPromotion()));
        Requests.as("unit")
                .body("{\"as\":\"CLOSED\",\"reason\":\"x\"}")
                .post(address(request) + "/closing")
                .then()
                .statusCode(403);
        Requests.as("finance-performance")
                .body("{\"as\":\"CLOSED\",\"reason\":\"年度评价已完成\"}")
                .post(address(request) + "/closing")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        Requests.as("finance-performance")
                .body("{\"as\":\"CLOSED\",\"reason\":\"年度评价已完成\"}")
                .post(address(request) + "/closing")
                .then()
                .header("Idempotent-Replay", "true");
        Requests.as("unit")
                .body("{\"reason\":\"x\",\"effectiveOn\":\"2023-07-01\",\"goal\":\"y\"}")
                .post(address(request) + "/change-requests")
                .then()
                .statusCode(409);
    }

    private static io.restassured.response.Response lend(
            String who, String role, String duty, String to, String unit) {
        return person(role, who, unit)
                .body(
                        """
                        {"to":"%s","duty":"%s","mofDivCode":"%s","unitPrefix":"%s",
                         "from":"2020-01-01","until":"2099-12-31","reason":"出差"}"""
                                .formatted(to, duty, DIVISION, unit))
                .post("/api/v1/delegations");
    }

    private static ObjectNode submittedBy(String who, String unit) {
        var request = fresh(in(investmentPromotion(), unit));
        person("unit", who, unit)
                .body(request.toString())
                .post(Requests.TARGETS)
                .then()
                .statusCode(201);
        person("unit", who, unit).post(address(request) + "/submission").then().statusCode(200);
        return request;
    }

    private static ObjectNode drafted(String unit) {
        var request = fresh(in(investmentPromotion(), unit));
        unit(unit).body(request.toString()).post(Requests.TARGETS).then().statusCode(201);
        return request;
    }

    private static ObjectNode in(ObjectNode request, String unit) {
        return request.put("mofDivCode", DIVISION).put("unitCode", unit);
    }

    private static RequestSpecification unit(String unit) {
        return person("unit", "li", unit);
    }

    private static RequestSpecification person(String role, String who) {
        return person(role, who, "");
    }

    private static RequestSpecification person(String role, String who, String unit) {
        return bearing(TestTokens.of(role, who, DIVISION + "/" + unit));
    }

    private static String code(JsonNode request) {
        return request.get("projectCode").asText();
    }

    private static String items(JsonNode... requests) {
        return Arrays.stream(requests)
                .map(each -> "{\"projectCode\":\"%s\",\"fiscalYear\":2023}".formatted(code(each)))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
