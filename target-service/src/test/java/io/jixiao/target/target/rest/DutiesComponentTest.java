package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.review;
import static io.jixiao.target.target.rest.Requests.submitted;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Who may take which step of a target.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class DutiesComponentTest {

    private static final String AGREE = "{\"decision\":\"AGREE\",\"opinion\":\"同意上报\"}";

    @Test
    void roles_that_do_not_review_are_refused() {
        var request = submitted(fresh(infrastructureMaintenance()));
        for (var role : new String[] {"unit", "auditor", "treasury", "admin"}) {
            review(request, role, AGREE)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("role.missing"));
        }
        as("department").post(address(request) + "/approval").then().statusCode(403);
        as("finance-section").post(address(request) + "/approval").then().statusCode(403);
        as("department").post(address(request) + "/submission").then().statusCode(403);
    }

    @Test
    void the_other_level_has_to_wait() {
        var request = submitted(fresh(infrastructureMaintenance()));
        review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("target.not-due"));
        as("finance-performance")
                .post(address(request) + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("target.not-due"));
    }

    @Test
    void nobody_reviews_or_approves_what_they_submitted() {
        var request = submitted(fresh(infrastructureMaintenance()));
        sameSubject("department")
                .body(AGREE)
                .post(address(request) + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.own-submission"));
        review(request, "department", AGREE).then().statusCode(200);
        bearing(TestTokens.of("finance-section", "department", "130225000/"))
                .body("{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                .post(address(request) + "/reviews")
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.both-levels"));
        review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                .then()
                .statusCode(200);
        sameSubject("finance-performance")
                .post(address(request) + "/approval")
                .then()
                .statusCode(403)
                .body("code", equalTo("duty.own-submission"));
    }

    private io.restassured.specification.RequestSpecification sameSubject(String role) {
        return bearing(TestTokens.of(role, "unit", "130225000/"));
    }
}
