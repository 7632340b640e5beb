package io.jixiao.evaluation.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("POST /scorings")
class ScoringComponentTest {

    private static final String PARK_UPKEEP =
            """
            {"scheme":"default",
             "budget":{"initial":"400000.00","adjusted":"400000.00","executed":"312000.00"},
             "rows":[
              {"level1":"产出指标","level2":"数量指标","level3":"修缮工程量","target":"≥1000米","actual":"700","weight":"12.5"},
              {"level1":"产出指标","level2":"质量指标","level3":"验收通过率","target":"≥90百分比","actual":"95%"},
              {"level1":"产出指标","level2":"时效指标","level3":"实施进度","target":{"operator":"≥","value":"90","unit":"%"},"actual":{"value":"85","unit":"%"}},
              {"level1":"产出指标","level2":"成本指标","level3":"成本控制率","target":"≥90百分比","actual":{"value":"92"}},
              {"level1":"效益指标","level2":"经济效益指标","level3":"成本利用率","target":"≥90百分比","actual":"90"},
              {"level1":"效益指标","level2":"社会效益指标","level3":"促进就业","target":"≥90百分比","actual":"45"},
              {"level1":"效益指标","level2":"生态效益指标","level3":"生态提升比","target":"≥90百分比","actual":"90"},
              {"level1":"效益指标","level2":"可持续影响指标","level3":"环境治理水平","target":"≥90百分比","actual":"88"},
              {"level1":"满意度指标","level2":"服务对象满意度指标","level3":"满意度","target":"≥90百分比","actual":"92"}]}""";

    @Test
    void scores_the_published_project_with_its_trace() {
        score("unit", PARK_UPKEEP)
                .statusCode(200)
                .body("status", equalTo("SCORED"))
                .body("total", equalTo("89.44"))
                .body("grade", equalTo("良"))
                .body("execution.ratePercent", equalTo("78.00"))
                .body("execution.weight", equalTo("10.00"))
                .body("execution.points", equalTo("7.80"))
                .body(
                        "rows.points",
                        contains(
                                "8.75", "12.50", "11.81", "12.50", "7.50", "3.75", "7.50", "7.33",
                                "10.00"))
                .body("rows[0].met", is(false))
                .body("rows[0].deviationPercent", equalTo("-30.00"))
                .body("rows[0].flags", empty())
                .body("rows[0].trace", hasItem("得分=12.50×700÷1000=8.75，保留两位小数得8.75分"))
                .body("findings", empty());
    }

    @Test
    void every_kind_has_its_points_and_what_a_reviewer_excused_has_none() {
        score(
                        "unit",
                        """
                        {"scheme":"default","budget":{"adjusted":"10.00","executed":"10.00"},"rows":[
                         {"level1":"产出","level3":"年龄","target":"18—54周岁","actual":"60"},
                         {"level1":"产出","level3":"完工","target":"2023年12月底前","actual":"2023年11月30日"},
                         {"level1":"产出","level3":"不涉及","target":"无","excused":true},
                         {"level1":"效益","level3":"事故","target":"否","actual":"否"},
                         {"level1":"效益","level3":"管理","target":"明显提升","actual":{"tier":"PARTLY","points":"9.00"}},
                         {"level1":"满意度","level3":"满意度","target":"95%以上","actual":"95%"}]}""")
                .statusCode(200)
                .body("status", equalTo("SCORED"))
                .body("rows.weight", contains("25.00", "25.00", "0.00", "15.00", "15.00", "10.00"))
                .body("rows.points", contains("22.22", "25.00", "0.00", "15.00", "9.00", "10.00"))
                .body("rows[2].flags", contains("NOT_APPLICABLE"))
                .body("findings.code", hasItem("row.not-applicable"))
                .body("total", equalTo("91.22"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit",
                "department",
                "finance-section",
                "finance-performance",
                "treasury",
                "auditor",
                "admin"
            })
    void is_open_to_every_role(String role) {
        score(role, PARK_UPKEEP).statusCode(200);
    }

    @Test
    void is_closed_without_a_token() {
        given().contentType("application/json")
                .body(PARK_UPKEEP)
                .post("/api/v1/scorings")
                .then()
                .statusCode(401);
    }

    @Test
    void a_missing_value_leaves_the_total_open_and_is_found() {
        score("unit", PARK_UPKEEP.replace("\"actual\":\"45\"", "\"actual\":\"\""))
                .statusCode(200)
                .body("status", equalTo("INCOMPLETE"))
                .body("total", nullValue())
                .body("grade", nullValue())
                .body("rows[5].points", nullValue())
                .body("rows[4].points", equalTo("7.50"))
                .body("findings", hasSize(1))
                .body("findings[0].code", equalTo("actual.missing"))
                .body("findings[0].place", equalTo("/rows/5"))
                .body("findings[0].detail", equalTo("“促进就业”没有完成值，不能计分"));
    }

    @Test
    void over_achievement_is_found_and_keeps_its_points() {
        score("unit", PARK_UPKEEP.replace("\"actual\":\"700\"", "\"actual\":\"1300\""))
                .body("rows[0].points", equalTo("12.50"))
                .body("rows[0].flags", contains("OVER_ACHIEVED"))
                .body("findings.code", contains("row.over-achieved"));
    }

    @Test
    void every_fault_is_reported_at_once_with_place_and_remedy() {
        var body =
                """
                {"scheme":"default","budget":{"adjusted":"40万","executed":"312000.00"},
                 "rows":[
                  {"level1":"产出指标","level3":"修缮工程量","target":"≥1000米","actual":"700公里","weight":"很多"},
                  {"level1":"效益指标","level3":"","target":"≥90百分比","actual":"45"},
                  {"level1":"满意度指标","level3":"满意度","target":{"operator":"约","value":"九十"},"actual":"90"}]}""";
        score("unit", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.place",
                        hasItems(
                                "/budget/adjusted",
                                "/rows/0/weight",
                                "/rows/1/level3",
                                "/rows/2/target/operator",
                                "/rows/2/target/value"))
                .body("errors.remedy", hasItem("请写元、两位小数的字符串，例如 \"120000.00\""));
    }

    @Test
    void contradictions_of_the_table_come_with_faults_of_its_cells() {
        var body =
                """
                {"budget":{"adjusted":"0.00","executed":"1.00"},
                 "rows":[
                  {"level1":"产出指标","level3":"修缮工程量","target":"≥1000米","actual":"700公里","weight":"60"},
                  {"level1":"产出指标","level3":"实施进度","target":"≥90","actual":"90"},
                  {"level1":"效益指标","level3":"促进就业","target":"≥90百分比","actual":"45"}]}""";
        score("unit", body)
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "actual.unit-differs",
                                "budget.zero-but-paid",
                                "weights.level-used-up"));
    }

    @Test
    void problems_and_findings_speak_the_language_asked_for() {
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(PARK_UPKEEP.replace("default", "harsh"))
                .post("/api/v1/scorings")
                .then()
                .statusCode(422)
                .body("errors.detail", equalTo(List.of("no scheme harsh")))
                .body("errors.place", contains("/scheme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"rows\":[null]}", "{\"budget\":5}"})
    void whatever_is_sent_is_answered_with_a_problem(String body) {
        var status = score("unit", body).extract().statusCode();
        assertThat(status).isIn(400, 415, 422);
    }

    @Test
    void an_unknown_field_is_refused() {
        score("unit", PARK_UPKEEP.replace("\"scheme\"", "\"schema\""))
                .statusCode(400)
                .body("errors.code", contains("field.unknown"));
    }

    @Test
    void points_outside_their_tier_are_refused_and_inside_accepted() {
        var inWords =
                """
                {"budget":{"adjusted":"1.00","executed":"1.00"},
                 "rows":[{"level1":"产出指标","level3":"档案管理","target":"规范","actual":%s,"weight":"90"}]}""";
        score("unit", inWords.formatted("{\"tier\":\"PARTLY\",\"points\":\"72\"}"))
                .statusCode(422)
                .body("errors.code", contains("tier.points-outside"))
                .body("errors.detail", contains("档内得分 72 不在 54 至 72 之间"));
        score("unit", inWords.formatted("{\"tier\":\"PARTLY\",\"points\":\"71.99\"}"))
                .statusCode(200)
                .body("total", equalTo("81.99"));
        score("unit", inWords.formatted("\"部分达成\""))
                .statusCode(200)
                .body("findings.code", contains("row.points-not-chosen"));
    }

    private static ValidatableResponse score(String role, String body) {
        return given().auth()
                .oauth2(TestTokens.of(role))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/scorings")
                .then();
    }
}
