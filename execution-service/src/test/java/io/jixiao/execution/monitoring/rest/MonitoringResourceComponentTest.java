package io.jixiao.execution.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.execution.Projects;
import io.jixiao.execution.Topic;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class MonitoringResourceComponentTest {

    @Inject County county;

    private ProjectKey upkeep;

    @BeforeEach
    void twelve_paid_by_june() {
        county.empty();
        county.on("2023-01-10");
        upkeep = county.approved(Projects.plan("40", "15", "25", "30", "40"));
        county.on("2023-03-20");
        county.pays(upkeep, "2023-03-20", "5.00");
        county.on("2023-04-01");
        run("2023-04-01");
        county.on("2023-06-10");
        county.pays(upkeep, "2023-06-10", "7.00");
        county.on("2023-06-30");
    }

    @AfterEach
    void nothing_stays() {
        county.empty();
    }

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
    class Runs {

        @Test
        void answer_what_came_of_them() {
            var id =
                    run("2023-06-30")
                            .statusCode(201)
                            .body("asOf", equalTo("2023-06-30"))
                            .body("status", equalTo("COMPLETED"))
                            .body("projects", equalTo(1))
                            .body("standings.RED", equalTo(1))
                            .body("opened", equalTo(0))
                            .extract()
                            .<String>path("id");

            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .get("/api/v1/monitoring-runs/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id));
        }

        @Test
        void do_not_run_ahead_of_the_business_date() {
            run("2023-07-01")
                    .statusCode(422)
                    .body("code", equalTo("monitoring-run.future"))
                    .body("errors[0].place", equalTo("/asOf"));
        }

        @Test
        void need_a_date_and_nothing_else() {
            post(Map.of()).statusCode(400).body("code", equalTo("field.required"));
            post(Map.of("asOf", "2023-06-30", "force", true))
                    .statusCode(400)
                    .body("code", equalTo("field.unknown"));
            post(Map.of("asOf", "30.6.")).statusCode(400).body("code", equalTo("date.form"));
        }

        @Test
        void are_for_the_performance_section_and_administrators() {
            given().auth()
                    .oauth2(TestTokens.of("unit"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("asOf", "2023-06-30"))
                    .post("/api/v1/monitoring-runs")
                    .then()
                    .statusCode(403);
        }

        @Test
        void that_nobody_started_are_not_found() {
            for (var id : List.of("1", "6b0e21d4-2f0f-4e8e-9e6e-1f2f3f4f5f6f")) {
                given().auth()
                        .oauth2(TestTokens.of("auditor"))
                        .get("/api/v1/monitoring-runs/" + id)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("monitoring-run.unknown"));
            }
        }
    }

    @Nested
    class Alerts {

        @Test
        void are_told_with_every_step_and_its_numbers() {
            run("2023-06-30");
            county.on("2023-07-01");
            run("2023-07-01").body("opened", equalTo(1));

            var id =
                    alerts("state=OPEN")
                            .body("items", hasSize(1))
                            .extract()
                            .<String>path("items[0].id");
            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .get("/api/v1/alerts/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("projectCode", equalTo(upkeep.project().value()))
                    .body("rule", equalTo("PLAN"))
                    .body("ruleVersion", equalTo(1))
                    .body("period", equalTo("2023-06-30"))
                    .body("level", equalTo("RED"))
                    .body("state", equalTo("OPEN"))
                    .body("episode", equalTo(1))
                    .body("planVersion", equalTo(1))
                    .body("numbers.planned", equalTo("250000.00"))
                    .body("numbers.ratioPercent", equalTo("48.00"))
                    .body("message", equalTo("截至6月30日应支出25.00万元，实际支出12.00万元，为计划的48.00%，差13.00万元"))
                    .body("steps.step", contains("PENDING", "OPENED"))
                    .body("steps.businessDate", contains("2023-06-30", "2023-07-01"))
                    .body("steps[1].recordedAt", notNullValue());
        }

        @Test
        void are_narrowed_by_state_level_project_and_year() {
            run("2023-06-30");

            alerts("").body("items.state", containsInAnyOrder("AUTO_CLEARED", "PENDING"));
            alerts("state=PENDING&state=OPEN").body("items", hasSize(1));
            alerts("level=YELLOW").body("items", hasSize(0));
            alerts("projectCode=" + upkeep.project()).body("items", hasSize(2));
            alerts("fiscalYear=2024").body("items", hasSize(0));
            var next = page("limit=1").extract().<String>path("next");
            page("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
        }

        @Test
        void refuse_a_filter_they_do_not_know() {
            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .get("/api/v1/alerts?state=LOUD&level=PINK&cursor=x")
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("field.choice", "field.choice"));
        }

        @Test
        void arrive_on_the_topic_in_the_order_of_their_feed_positions() {
            run("2023-06-30");
            county.on("2023-07-01");
            run("2023-07-01");

            var events = Topic.await("execution.alerts.v1", upkeep.toString(), 4);

            assertThat(events)
                    .extracting(event -> event.path("step").asText())
                    .containsExactly("OPENED", "CLEARED", "PENDING", "OPENED");
            assertThat(events.stream().map(event -> event.path("feedSeq").asLong()).toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(events.getLast().path("message").asText())
                    .isEqualTo("截至6月30日应支出25.00万元，实际支出12.00万元，为计划的48.00%，差13.00万元");
        }
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

    private ValidatableResponse run(String asOf) {
        return post(Map.of("asOf", asOf));
    }

    private static ValidatableResponse post(Object body) {
        return given().auth()
                .oauth2(TestTokens.of("finance-performance"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/monitoring-runs")
                .then();
    }

    private ValidatableResponse execution(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023" + query, upkeep.project().value())
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions?fiscalYear=2023&" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse alerts(String query) {
        return page("limit=100&" + query);
    }

    private static ValidatableResponse page(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/alerts?" + query)
                .then()
                .statusCode(200);
    }
}
