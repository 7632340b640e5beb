package io.jixiao.execution.monitoring.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class MonitoringRunResourceComponentTest extends CountyApi {

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
