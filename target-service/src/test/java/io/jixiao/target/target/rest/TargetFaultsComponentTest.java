package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.TARGETS;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// Everything wrong with a form is told at once.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetFaultsComponentTest {

    @Test
    void with_place_label_numbers_and_remedy() {
        var request = infrastructureMaintenance();
        request.put("projectCode", "13022523").put("mofDivCode", "1302").put("unitName", " ");
        ((ObjectNode) request.get("funding")).put("fiscal", "399999.99");
        var plan = (ObjectNode) request.get("plan");
        plan.put("reading", "MONTHLY");
        ((ObjectNode) plan.get("cells").get(1)).put("date", "2023-02-29");
        ((ObjectNode) request.get("indicators").get(0)).put("weight", "101").remove("level3");
        post(request)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.place",
                        contains(
                                "/projectCode",
                                "/mofDivCode",
                                "/unitName",
                                "/funding",
                                "/plan/reading",
                                "/plan/cells/1/date",
                                "/indicators/0/level3",
                                "/indicators/0/weight"))
                .body("errors[0].label", equalTo("项目编码"))
                .body("errors[3].detail", containsString("399999.99"))
                .body("errors[3].detail", containsString("400000.00"))
                .body("errors.remedy", org.hamcrest.Matchers.everyItem(notNullValue()));
    }

    @Test
    void an_empty_form() {
        as("unit")
                .body("{}")
                .post(TARGETS)
                .then()
                .statusCode(422)
                .body("errors.code", org.hamcrest.Matchers.everyItem(equalTo("field.required")))
                .body("errors.size()", equalTo(8));
    }

    @Test
    void unknown_fields_and_values_of_the_wrong_kind() {
        as("unit")
                .body("{\"projectcode\":\"x\",\"fiscalYear\":\"2023\",\"name\":7,\"status\":1}")
                .post(TARGETS)
                .then()
                .statusCode(400)
                .body("errors.code", org.hamcrest.Matchers.hasItem("field.unknown"));
    }

    @Test
    void texts_no_database_keeps() {
        var request = fresh(infrastructureMaintenance()).put("name", "招商\u0000经费");
        request.put("goal", "长".repeat(10_001));
        post(request)
                .then()
                .statusCode(422)
                .body("errors.code", contains("field.characters", "field.length"));
    }

    @Test
    void no_body_at_all() {
        as("unit").post(TARGETS).then().statusCode(400);
        as("unit").body("null").post(TARGETS).then().statusCode(400);
        as("unit").body("[").post(TARGETS).then().statusCode(400);
    }

    @Test
    void a_plan_that_jumps_back_in_time() {
        var request = fresh(infrastructureMaintenance());
        ((ObjectNode) request.get("plan").get("cells").get(3)).put("date", "2023-01-31");
        post(request).then().statusCode(422).body("code", equalTo("plan.dates-not-ascending"));
    }

    private static Response post(ObjectNode request) {
        return as("unit").body(request.toString()).post(TARGETS);
    }
}
