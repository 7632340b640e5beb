package io.jixiao.execution;

import static io.restassured.RestAssured.get;

import io.jixiao.testkit.ApiDescription;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OpenApiComponentTest {

    @Test
    void the_committed_api_is_the_one_the_code_answers() {
        ApiDescription.assertCommitted(
                Path.of("api/openapi.yaml"),
                get("/q/openapi?format=yaml").then().statusCode(200).extract().asString());
    }
}
