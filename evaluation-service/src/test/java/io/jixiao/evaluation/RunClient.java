package io.jixiao.evaluation;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.jixiao.testkit.TestTokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;

/// Starts and follows runs as the performance section of the finance bureau does.
public final class RunClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private RunClient() {}

    public static JsonPath finished(int year, String mode) {
        var id = start(year, mode).statusCode(202).extract().jsonPath().getString("id");
        return awaitDone(id);
    }

    public static ValidatableResponse start(int year, String mode) {
        return given().auth()
                .oauth2(TestTokens.of("finance-performance"))
                .contentType("application/json")
                .body(Map.of("fiscalYear", year, "mode", mode))
                .post("/api/v1/evaluation-runs")
                .then();
    }

    public static JsonPath awaitDone(String id) {
        await().atMost(PATIENCE).until(() -> run(id).getString("status").equals("DONE"));
        return run(id);
    }

    public static JsonPath run(String id) {
        return get("auditor", "/api/v1/evaluation-runs/" + id).statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse get(String role, String path) {
        return given().auth().oauth2(TestTokens.of(role)).get(path).then();
    }
}
