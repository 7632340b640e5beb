package io.jixiao.execution.monitoring.rest;

import static io.restassured.RestAssured.given;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// 修缮 with 12.00 of 25.00 paid by the end of June 2023, asked about over HTTP.
public abstract class CountyApi {

    @Inject protected County county;

    protected ProjectKey upkeep;

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

    protected ValidatableResponse run(String asOf) {
        return post(Map.of("asOf", asOf));
    }

    protected static ValidatableResponse post(Object body) {
        return given().auth()
                .oauth2(TestTokens.of("finance-performance"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/monitoring-runs")
                .then();
    }

    protected ValidatableResponse execution(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023" + query, upkeep.project().value())
                .then()
                .statusCode(200);
    }

    protected static ValidatableResponse list(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions?fiscalYear=2023&" + query)
                .then()
                .statusCode(200);
    }

    protected static ValidatableResponse alerts(String query) {
        return page("limit=100&" + query);
    }

    protected static ValidatableResponse page(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/alerts?" + query)
                .then()
                .statusCode(200);
    }
}
