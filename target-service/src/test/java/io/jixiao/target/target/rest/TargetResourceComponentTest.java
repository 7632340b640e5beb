package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.TARGETS;
import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
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
                    .body("findings[0].code", equalTo("plan.heading-says-percent"))
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
