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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the data scope hides, and whom it keeps from writing.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetScopeComponentTest {

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
