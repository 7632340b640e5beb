package io.jixiao.target.department.rest;

import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// Part one of the document of unit 480002.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class GoalsComponentTest {

    private static final String GOALS =
            """
            {"unitName":"乐亭县城区工业聚集区管理委员会",
             "overall":"负责聚集区宣传推介和项目信息资源库管理",
             "subGoals":[
              {"name":"招商经费","goal":"接待投资客商考察，多储备意向投资项目",
               "indicators":[{"name":"签订协议数量"},{"name":"洽谈储备项目数量"},{"name":"招商活动的成效"}]},
              {"name":"企业服务及基础设施维护费","goal":"提高企业职工幸福感、满足感、获得感",
               "indicators":[{"name":"环境检查"},{"name":"企业满意度","printed":"≥90%"}]}],
             "safeguards":["招商工作力求精准化，项目建设力求精细化。","做好绩效自评"]}""";

    @Test
    void are_written_once_and_then_changed_by_who_has_seen_them() {
        var address = address("480002", 2023);
        as("unit").get(address).then().statusCode(404).body("code", equalTo("goals.absent"));
        as("unit")
                .body(GOALS)
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("subGoals.name", contains("招商经费", "企业服务及基础设施维护费"))
                .body(
                        "subGoals[0].indicators.operator",
                        contains(nullValue(), nullValue(), nullValue()))
                .body("subGoals[1].indicators[1].value", equalTo("90"))
                .body("safeguards.size()", equalTo(2));
        as("unit").body(GOALS).put(address).then().statusCode(428);
        as("unit").header("If-Match", "\"9\"").body(GOALS).put(address).then().statusCode(412);
        as("department")
                .header("If-Match", "\"0\"")
                .body(GOALS.replace("做好绩效自评", "加强内部监督"))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        as("auditor")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("safeguards[1]", equalTo("加强内部监督"))
                .body("subGoals[1].indicators.name", contains("环境检查", "企业满意度"));
    }

    @Test
    void are_hidden_from_others_and_written_by_nobody_else() {
        var address = address("480007", 2023);
        as("unit").body(GOALS).put(address).then().statusCode(201);
        var neighbour = TestTokens.of("unit", "neighbour", "130225000/480003");
        bearing(neighbour).get(address).then().statusCode(404);
        bearing(neighbour)
                .header("If-Match", "*")
                .body(GOALS)
                .put(address)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope.outside"));
        as("auditor").body(GOALS).put(address).then().statusCode(403);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        as("unit")
                .body(
                        """
                        {"unitName":"","subGoals":[{"name":"x","indicators":[{},null]},null],
                         "safeguards":["a",null]}""")
                .put(address("480002", 2024))
                .then()
                .statusCode(422)
                .body(
                        "errors.place",
                        contains(
                                "/unitName",
                                "/overall",
                                "/subGoals/0/goal",
                                "/subGoals/0/indicators/0/name",
                                "/subGoals/0/indicators/1",
                                "/subGoals/1",
                                "/safeguards/1"));
        as("unit")
                .body(GOALS.replace("\"overall\"", "\"whole\""))
                .put(address("480002", 2024))
                .then()
                .statusCode(400)
                .body("title", containsString("whole"));
        as("unit").put(address("480002", 2024)).then().statusCode(400);
        as("unit").body(GOALS).put(address("48", 2024)).then().statusCode(404);
        as("unit").body(GOALS).put(address("480002", 1899)).then().statusCode(404);
    }

    private static String address(String unitCode, int year) {
        return "/api/v1/departments/130225000/%s/goals/%s".formatted(unitCode, year);
    }
}
