package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.TARGETS;
import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetResourceComponentTest {

    @Nested
    class A_first_draft {
        @Test
        void is_kept_with_what_was_understood_of_it() {
            var request = fresh(infrastructureMaintenance());
            post(request)
                    .then()
                    .statusCode(201)
                    .header("ETag", "\"0\"")
                    .header("Location", containsString(address(request)))
                    .body("state", equalTo("DRAFT"))
                    .body("plan.reading", equalTo("AMOUNT"))
                    .body("plan.checkpoints.date[2]", equalTo("2023-10-31"))
                    .body("indicators.size()", equalTo(9))
                    .body("indicators[1].printed", equalTo("≥90百分比"))
                    .body("indicators[1].unit", equalTo("%"))
                    .body("findings.code", contains("plan.heading-says-percent"))
                    .body("findings[0].text", containsString("40.00"));
        }

        @Test
        void speaks_the_callers_language() {
            var request = fresh(infrastructureMaintenance());
            as("unit")
                    .header("Accept-Language", "en")
                    .body(request.toString())
                    .post(TARGETS)
                    .then()
                    .statusCode(201)
                    .body("findings[0].text", containsString("read as cumulative"));
        }

        @Test
        void takes_months_in_place_of_dates() {
            var request = fresh(infrastructureMaintenance());
            var months = List.of(3, 6, 10, 12);
            var cells = ((ObjectNode) request.get("plan")).withArray("cells");
            for (int i = 0; i < 4; i++) {
                ((ObjectNode) cells.get(i)).put("month", months.get(i)).remove("date");
            }
            post(request)
                    .then()
                    .statusCode(201)
                    .body(
                            "plan.cells.date",
                            contains("2023-03-31", "2023-06-30", "2023-10-31", "2023-12-31"));
        }

        @Test
        void needs_no_plan_and_no_indicators_yet() {
            var request = fresh(infrastructureMaintenance());
            request.remove(List.of("plan", "indicators", "use"));
            post(request)
                    .then()
                    .statusCode(201)
                    .body("plan.reading", equalTo("NONE"))
                    .body("findings.code", contains("plan.none", "indicator.none"));
        }

        @Test
        void that_comes_twice_is_answered_as_the_first_time() {
            var request = drafted(fresh(infrastructureMaintenance()));
            post(request).then().statusCode(200).header("Idempotent-Replay", "true");
        }

        @Test
        void that_says_something_else_is_refused_with_the_state_and_the_fields() {
            var request = drafted(fresh(infrastructureMaintenance()));
            post(request.put("name", "另一个名称").put("goal", "另一个目标"))
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("target.exists"))
                    .body("title", containsString("DRAFT"))
                    .body("title", containsString("name, goal"));
        }

        @Test
        void sent_by_eight_at_once_is_made_once() throws Exception {
            var request = fresh(infrastructureMaintenance());
            var token = TestTokens.of("unit");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Integer> call =
                        () -> bearing(token).body(request.toString()).post(TARGETS).statusCode();
                var statuses =
                        threads.invokeAll(java.util.Collections.nCopies(8, call)).stream()
                                .map(each -> each.resultNow())
                                .sorted()
                                .toList();
                assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
            }
        }
    }

    @Nested
    class Everything_wrong_is_told_at_once {
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
    }

    @Nested
    class A_change {
        @Test
        void says_which_revision_it_changes() {
            var request = drafted(fresh(infrastructureMaintenance()));
            var body = request.put("name", "园区维护费").toString();
            as("unit").body(body).put(address(request)).then().statusCode(428);
            as("unit")
                    .header("If-Match", "\"3\"")
                    .body(body)
                    .put(address(request))
                    .then()
                    .statusCode(412);
            as("unit")
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .put(address(request))
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("name", equalTo("园区维护费"));
        }

        @Test
        void of_two_at_once_lets_one_through() throws Exception {
            var request = drafted(fresh(infrastructureMaintenance()));
            var token = TestTokens.of("unit");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls =
                        List.of("甲", "乙").stream()
                                .map(name -> change(request.deepCopy().put("name", name), token))
                                .toList();
                assertThat(threads.invokeAll(calls).stream().map(each -> each.resultNow()).sorted())
                        .containsExactly(200, 412);
            }
        }

        private Callable<Integer> change(ObjectNode request, String token) {
            return () ->
                    bearing(token)
                            .header("If-Match", "\"0\"")
                            .body(request.toString())
                            .put(address(request))
                            .statusCode();
        }

        @Test
        void keeps_the_numbers_of_indicators() {
            var request = drafted(fresh(infrastructureMaintenance()));
            request.withArray("indicators").remove(0);
            as("unit")
                    .header("If-Match", "*")
                    .body(request.toString())
                    .put(address(request))
                    .then()
                    .statusCode(200)
                    .body("indicators[0].indicatorId", equalTo("02"));
        }

        @Test
        void stays_with_its_key() {
            var request = drafted(fresh(infrastructureMaintenance()));
            var address = address(request);
            as("unit")
                    .header("If-Match", "*")
                    .body(request.put("fiscalYear", 2024).toString())
                    .put(address)
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("plan.date-outside-year"));
            request.remove("plan");
            as("unit")
                    .header("If-Match", "*")
                    .body(request.toString())
                    .put(address)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("target.key-differs"));
        }
    }

    @Nested
    class The_data_scope {
        private final String neighbour = TestTokens.of("unit", "neighbour", "130225000/480003");
        private final String otherCounty = TestTokens.of("unit", "far", "130224000/480");

        @Test
        void hides_the_targets_of_others() {
            var request = drafted(fresh(infrastructureMaintenance()));
            for (var token : List.of(neighbour, otherCounty)) {
                bearing(token).get(address(request)).then().statusCode(404);
                bearing(token).get(address(request) + "/versions").then().statusCode(404);
                bearing(token).post(address(request) + "/submission").then().statusCode(404);
                bearing(token)
                        .get(TARGETS + "?limit=500")
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(0));
            }
        }

        @Test
        void keeps_people_from_writing_for_others() {
            var request = fresh(infrastructureMaintenance());
            bearing(neighbour)
                    .body(request.toString())
                    .post(TARGETS)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("scope.outside"));
            drafted(request);
            bearing(neighbour)
                    .body(request.put("unitCode", "480003").toString())
                    .post(TARGETS)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("target.code-taken"))
                    .body("title", org.hamcrest.Matchers.not(containsString("DRAFT")));
            bearing(neighbour)
                    .header("If-Match", "*")
                    .body(request.toString())
                    .put(address(request))
                    .then()
                    .statusCode(404);
        }

        @Test
        void only_the_unit_drafts_and_nobody_without_a_token() {
            var request = fresh(investmentPromotion());
            for (var role : List.of("department", "finance-section", "auditor", "admin")) {
                as(role).body(request.toString()).post(TARGETS).then().statusCode(403);
            }
            given().get(TARGETS).then().statusCode(401);
            as("treasury").get(TARGETS).then().statusCode(403);
        }
    }

    @Test
    void an_address_no_target_can_have_is_not_found() {
        as("auditor").get(TARGETS + "/x/2023").then().statusCode(404);
        as("auditor").get(TARGETS + "/13022523P004089100039/1999").then().statusCode(404);
        as("auditor").get(TARGETS + "/13022523P004089100039/year").then().statusCode(404);
        as("auditor")
                .get(TARGETS + "/13022523P004089100039/2023")
                .then()
                .statusCode(404)
                .body("code", equalTo("target.absent"))
                .body("instance", notNullValue())
                .header("ETag", nullValue());
    }

    private static Response post(ObjectNode request) {
        return as("unit").body(request.toString()).post(TARGETS);
    }
}
