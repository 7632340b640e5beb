package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Indicators of every kind, their units and weights over HTTP")
class IndicatorKindsComponentTest {

    private static ObjectNode withRows(String... levelsAndCells) {
        var request = fresh(infrastructureMaintenance());
        var rows = request.putArray("indicators");
        for (var each : levelsAndCells) {
            var parts = each.split(" ");
            rows.addObject()
                    .put("level1", parts[0])
                    .put("level2", parts[0])
                    .put("level3", "指标" + rows.size())
                    .put("printed", parts.length == 1 ? "≥1次" : parts[1]);
        }
        return request;
    }

    @Test
    void every_kind_is_kept_and_shown_with_its_parts() {
        var request =
                withRows(
                        "产出指标 18—54周岁",
                        "产出指标 2023年12月底前",
                        "效益指标 否",
                        "效益指标 无",
                        "满意度指标 95%",
                        "满意度指标 不低于95百分比");
        drafted(request);
        as("auditor")
                .get(address(request))
                .then()
                .statusCode(200)
                .body(
                        "indicators.kind",
                        contains(
                                "RANGE",
                                "DATE",
                                "YES_NO",
                                "NOT_APPLICABLE",
                                "UNSETTLED",
                                "QUANTITATIVE"))
                .body("indicators[0].value", equalTo("18"))
                .body("indicators[0].upper", equalTo("54"))
                .body("indicators[0].unit", equalTo("周岁"))
                .body("indicators[1].due", equalTo("2023-12-31"))
                .body("indicators[2].answer", equalTo("否"))
                .body("indicators[4].operator", nullValue())
                .body("indicators[5].operator", equalTo("≥"))
                .body("indicators[5].unit", equalTo("%"))
                .body("indicators[5].printed", equalTo("不低于95百分比"))
                .body("findings.code", hasItem("indicator.no-operator"));
    }

    @Test
    void tiers_of_a_promise_in_words_and_the_parts_of_a_rate_come_back() {
        var request = withRows("产出指标 ≥95%", "效益指标 明显提升", "满意度指标");
        var rows = (ArrayNode) request.get("indicators");
        ((ObjectNode) rows.get(0))
                .putObject("ratio")
                .put("numerator", "合格工程数")
                .put("denominator", "完工工程数");
        ((ObjectNode) rows.get(1))
                .putObject("tiers")
                .put("achieved", "制度齐全并执行")
                .put("partly", "制度齐全")
                .put("missed", "没有制度");
        drafted(request);
        as("unit")
                .get(address(request))
                .then()
                .body("indicators[0].ratio.denominator", equalTo("完工工程数"))
                .body("indicators[0].tiers", nullValue())
                .body("indicators[1].tiers.partly", equalTo("制度齐全"))
                .body("indicators[1].ratio", nullValue());
    }

    @Test
    void tiers_on_a_number_and_half_a_rate_are_refused_together() {
        var request = withRows("产出指标 ≥95%", "效益指标 ≥5次", "满意度指标 优");
        var rows = (ArrayNode) request.get("indicators");
        ((ObjectNode) rows.get(0))
                .putObject("tiers")
                .put("achieved", "甲")
                .put("partly", "乙")
                .put("missed", "丙");
        ((ObjectNode) rows.get(1)).putObject("ratio").put("numerator", "甲");
        ((ObjectNode) rows.get(2)).putObject("ratio").put("numerator", "甲").put("denominator", "乙");
        as("unit")
                .body(request.toString())
                .post(Requests.TARGETS)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains(
                                "indicator.tiers-of-a-number",
                                "field.required",
                                "indicator.ratio-of-words"))
                .body("errors[1].place", equalTo("/indicators/1/ratio/denominator"));
    }

    @Test
    void the_list_of_units_says_what_each_measures_and_how_else_it_is_written() {
        as("auditor")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("find { it.name == '%' }.aliases", hasItem("百分比"))
                .body("find { it.name == '万元' }.dimension", equalTo("金额"))
                .body("find { it.name == '万元' }.factor", equalTo("10000"));
        as("unit").get("/api/v1/units?name=百分比").then().body("name", contains("%"));
        as("unit").get("/api/v1/units?name=码头").then().body("", hasSize(0));
    }

    @Test
    void weights_are_shown_before_they_are_applied_and_then_make_ninety_beside_ten() {
        var request = withRows("产出", "产出指标", "产出", "效益指标 无", "效益指标", "满意度指标");
        drafted(request);
        var weights =
                as("unit")
                        .get(address(request) + "/weights")
                        .then()
                        .statusCode(200)
                        .body("frame", equalTo("A"))
                        .body("execution", equalTo("10.00"))
                        .body(
                                "rows.byDefault",
                                contains("16.67", "16.67", "16.66", "0.00", "30.00", "10.00"))
                        .body("findings", hasSize(0))
                        .extract();
        List<String> applied =
                as("unit")
                        .header("If-Match", weights.header("ETag"))
                        .body("{\"weights\":[{\"indicatorId\":\"01\",\"weight\":\"20\"}]}")
                        .put(address(request) + "/weights")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("indicators.weight");
        assertThat(applied).containsExactly("20", "15", "15", null, "30", "10");
        assertThat(
                        applied.stream()
                                .filter(each -> each != null)
                                .map(BigDecimal::new)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("90");
    }

    @Test
    void a_contradiction_names_both_numbers_and_changes_nothing() {
        var request = withRows("成本指标", "产出指标", "效益指标", "满意度指标");
        drafted(request);
        var tag = as("unit").get(address(request) + "/weights").header("ETag");
        as("unit")
                .get(address(request) + "/weights")
                .then()
                .body("frame", equalTo("B"))
                .body("rows.shared", contains("20.00", "40.00", "20.00", "10.00"));
        as("unit")
                .header("If-Match", tag)
                .body(
                        """
                        {"weights":[{"indicatorId":"01","weight":"30"},{"indicatorId":"02","weight":"40"},
                        {"indicatorId":"03","weight":"20"},{"indicatorId":"04","weight":"20"}]}""")
                .put(address(request) + "/weights")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("weights.sum"))
                .body("errors[0].detail", containsString("合计 110"))
                .body("errors[0].remedy", containsString("合计为 90"));
        as("unit")
                .header("If-Match", tag)
                .body("{\"weights\":[{\"indicatorId\":\"01\",\"weight\":\"30\"}]}")
                .put(address(request) + "/weights")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("weights.level-sum"));
        as("unit")
                .header("If-Match", tag)
                .body("{\"weights\":[{\"indicatorId\":\"09\",\"weight\":\"0\"}]}")
                .put(address(request) + "/weights")
                .then()
                .statusCode(422)
                .body("errors.code", contains("indicator.id-unknown", "indicator.weight-range"));
        as("unit").get(address(request)).then().header("ETag", equalTo(tag));
        as("unit").body("{}").put(address(request) + "/weights").then().statusCode(428);
        as("auditor")
                .header("If-Match", tag)
                .body("{}")
                .put(address(request) + "/weights")
                .then()
                .statusCode(403);
        as("unit")
                .header("If-Match", "\"999\"")
                .body("{}")
                .put(address(request) + "/weights")
                .then()
                .statusCode(412);
    }
}
