package io.jixiao.target.target.rest;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.target.project.Projects;
import io.jixiao.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/// The two projects of unit 480002 as requests, each test with codes of its own.
public final class Requests {

    public static final String TARGETS = "/api/v1/targets";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Requests() {}

    public static ObjectNode infrastructureMaintenance() {
        return read("infrastructure-maintenance");
    }

    public static ObjectNode investmentPromotion() {
        return read("investment-promotion");
    }

    /// The same project under a code that no other test uses.
    public static ObjectNode fresh(ObjectNode request) {
        return request.put("projectCode", "13022523P%012d".formatted(NEXT.incrementAndGet()));
    }

    public static String address(JsonNode request) {
        return TARGETS
                + "/"
                + request.get("projectCode").asText()
                + "/"
                + request.get("fiscalYear").asText();
    }

    public static RequestSpecification as(String role) {
        return bearing(TestTokens.of(role));
    }

    public static RequestSpecification bearing(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Drafted and submitted by `unit`.
    public static ObjectNode submitted(ObjectNode request) {
        drafted(request);
        as("unit").post(address(request) + "/submission").then().statusCode(200);
        return request;
    }

    public static ObjectNode drafted(ObjectNode request) {
        as("unit").body(request.toString()).post(TARGETS).then().statusCode(201);
        return request;
    }

    /// Submitted and agreed to by the department.
    public static ObjectNode departmentReviewed(ObjectNode request) {
        submitted(request);
        review(request, "department", "{\"decision\":\"AGREE\"}").then().statusCode(200);
        return request;
    }

    /// Graded 优 by the finance section.
    public static ObjectNode financeReviewed(ObjectNode request) {
        departmentReviewed(request);
        review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                .then()
                .statusCode(200);
        return request;
    }

    /// Submitted, agreed to and graded 良, without drafting it first.
    public static ObjectNode throughReviews(ObjectNode request) {
        as("unit").post(address(request) + "/submission").then().statusCode(200);
        review(request, "department", "{\"decision\":\"AGREE\"}").then().statusCode(200);
        review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"良\"}")
                .then()
                .statusCode(200);
        return request;
    }

    public static ObjectNode approved(ObjectNode request) {
        financeReviewed(request);
        as("finance-performance")
                .body("{}")
                .post(address(request) + "/approval")
                .then()
                .statusCode(200);
        return request;
    }

    public static Response review(JsonNode request, String role, String body) {
        return as(role).body(body).post(address(request) + "/reviews");
    }

    private static ObjectNode read(String name) {
        return (ObjectNode) Projects.json(name);
    }
}
