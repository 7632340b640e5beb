package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.review;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetFlowComponentTest {

    @Test
    void a_target_goes_from_draft_to_approved() {
        var request = fresh(infrastructureMaintenance());
        as("unit").body(request.toString()).post(Requests.TARGETS).then().log().all().statusCode(201);
        as("unit").post(address(request) + "/submission").then().statusCode(200);
        review(request, "department", "{\"decision\":\"AGREE\",\"opinion\":\"同意\"}").then().statusCode(200);
        review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"优\"}").then().statusCode(200);
        as("finance-performance").post(address(request) + "/approval").then().log().all().statusCode(200).body("state", equalTo("APPROVED"));
        as("auditor").get(address(request) + "/versions/1").then().log().all().statusCode(200);
        as("auditor").get(Requests.TARGETS + "?fiscalYear=2023&state=APPROVED&state=DRAFT&name=园区&unitPrefix=480&limit=1").then().log().all().statusCode(200);
    }
}
