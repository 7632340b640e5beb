package io.jixiao.execution.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.execution.Projects;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ExecutionResourceComponentTest extends CountyApi {

    @Test
    void an_execution_tells_plan_paid_gap_and_standing_of_a_day() {
        run("2023-06-30").statusCode(201);

        execution("?asOf=2023-06-30")
                .body("projectCode", equalTo(upkeep.project().value()))
                .body("fiscalYear", equalTo(2023))
                .body("asOf", equalTo("2023-06-30"))
                .body("budget", equalTo("400000.00"))
                .body("planned", equalTo("250000.00"))
                .body("paid", equalTo("120000.00"))
                .body("ratioPercent", equalTo("48.00"))
                .body("gap", equalTo("-130000.00"))
                .body("standing", equalTo("RED"))
                .body("completeThrough", nullValue())
                .body("parked", equalTo(0))
                .body("provisional", equalTo(true))
                .body("checkpoints", hasSize(4))
                .body("checkpoints[0].paid", equalTo("50000.00"))
                .body("checkpoints[0].ratioPercent", equalTo("33.33"))
                .body("checkpoints[0].standing", equalTo("RED"))
                .body("checkpoints[2].planned", equalTo("300000.00"))
                .body("checkpoints[2].paid", nullValue())
                .body("alerts.find { it.period == '2023-06-30' }.state", equalTo("PENDING"));
    }

    @Test
    void a_past_day_is_told_as_it_was() {
        execution("?asOf=2023-03-31")
                .body("paid", equalTo("50000.00"))
                .body("ratioPercent", equalTo("33.33"))
                .body("standing", equalTo("RED"));
        execution("?asOf=2023-03-30")
                .body("planned", equalTo("0.00"))
                .body("ratioPercent", nullValue())
                .body("standing", equalTo("GREEN"));
    }

    @Test
    void the_curve_interpolates_what_alerts_take_as_steps() {
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023/curve", upkeep.project().value())
                .then()
                .statusCode(200)
                .body("points.find { it.date == '2023-03-20' }.planned", equalTo("0.00"))
                .body(
                        "points.find { it.date == '2023-03-20' }.plannedInterpolated",
                        equalTo("131666.67"))
                .body("points.find { it.date == '2023-03-20' }.paid", equalTo("50000.00"))
                .body("points.find { it.date == '2023-06-30' }.paid", equalTo("120000.00"))
                .body("points.find { it.date == '2023-12-31' }.planned", equalTo("400000.00"))
                .body("points.find { it.date == '2023-12-31' }.paid", nullValue());
    }

    @Test
    void executions_are_listed_by_standing_unit_and_year() {
        run("2023-06-30");
        county.approved(Projects.plan("20"), "480003");

        list("").body("items", hasSize(2));
        list("standing=RED").body("items.projectCode", contains(upkeep.project().value()));
        list("unitPrefix=480003").body("items", hasSize(1));
        list("unitPrefix=481").body("items", hasSize(0));
        var next = list("limit=1").body("items", hasSize(1)).extract().<String>path("next");
        list("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
    }

    @Nested
    class Somebody_elses_project {

        private final String other = TestTokens.of("unit", "unit-480003", "130225000/480003");

        @Test
        void is_not_found() {
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/executions/{code}/2023", upkeep.project().value())
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("execution.unknown"));
        }

        @Test
        void is_in_no_list() {
            run("2023-06-30");
            for (var path : List.of("/api/v1/executions", "/api/v1/alerts")) {
                given().auth()
                        .oauth2(other)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(0));
            }
        }

        @Test
        void hides_its_alerts() {
            run("2023-06-30");
            var id = alerts("state=PENDING").extract().<String>path("items[0].id");

            given().auth()
                    .oauth2(other)
                    .get("/api/v1/alerts/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("alert.unknown"));
        }

        @Test
        void is_seen_by_nobody_without_a_token() {
            given().get("/api/v1/executions").then().statusCode(401);
        }
    }

    @Test
    void a_day_to_come_and_a_day_that_is_none_are_refused() {
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023?asOf=2023-07-01", upkeep.project().value())
                .then()
                .statusCode(422)
                .body("code", equalTo("as-of.future"));
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023?asOf=2023-02-30", upkeep.project().value())
                .then()
                .statusCode(400)
                .body("code", equalTo("date.form"));
    }
}
