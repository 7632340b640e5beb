package io.jixiao.execution.progress;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.execution.Projects;
import io.jixiao.execution.Topic;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class ProgressComponentTest {

    private static final String UNIT = TestTokens.of("unit", "unit-480002", "130225000/480002");

    @Inject County county;

    private ProjectKey upkeep;

    @BeforeEach
    void a_project_with_two_indicators() {
        county.empty();
        county.on("2023-06-25");
        upkeep = county.approved(Projects.plan("40", "15", "25", "30", "40"));
        county.execute(
                """
                update target_version
                set indicators = cast(? as json)
                where project_code = ?\
                """,
                """
                [{"indicatorId": "01", "level1": "产出指标", "level2": "数量指标",
                  "level3": "修缮工程量", "printed": "≥1000米", "kind": "QUANTITATIVE",
                  "operator": "≥", "value": "1000", "unit": "米"},
                 {"indicatorId": "09", "level1": "效益指标", "level2": "社会效益指标",
                  "level3": "环境治理水平", "printed": "明显提升", "kind": "QUALITATIVE",
                  "operator": null, "value": null, "unit": null}]\
                """,
                upkeep.project().value());
    }

    @AfterEach
    void nothing_stays() {
        county.empty();
    }

    @Test
    void a_report_is_recorded_and_seen_in_the_execution() {
        post(report("01", "2023-06", "400"))
                .statusCode(201)
                .body("id", notNullValue())
                .body("value", equalTo("400"))
                .body("reporter", equalTo("unit-480002"));

        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/executions/{code}/2023", upkeep.project().value())
                .then()
                .statusCode(200)
                .body("indicators.indicatorId", contains("01", "09"))
                .body("indicators[0].expectation", equalTo("≥1000米"))
                .body("indicators[0].value", equalTo("400"))
                .body("indicators[0].period", equalTo("2023-06"))
                .body("indicators[1].tier", nullValue());
    }

    @Test
    void the_same_report_again_is_answered_with_the_first_one() {
        var first = post(report("01", "2023-06", "400")).extract().body().asString();

        var again = post(report("01", "2023-06", "400.00")).statusCode(200);

        again.header("Idempotent-Replay", "true");
        Assertions.assertThat(again.extract().body().asString()).isEqualTo(first);
    }

    @Test
    void a_lower_value_needs_a_reason() {
        post(report("01", "2023-05", "400")).statusCode(201);
        post(report("01", "2023-06", "300"))
                .statusCode(422)
                .body("code", equalTo("progress.falls"))
                .body("errors[0].place", equalTo("/value"))
                .body("errors[0].label", equalTo("完成值"))
                .body("errors[0].detail", equalTo("2023-06 的完成值 300 低于 2023-05 的 400"))
                .body("errors[0].remedy", notNullValue());

        var corrected = new HashMap<>(report("01", "2023-06", "300"));
        corrected.put("reason", "复测更正");
        post(corrected).statusCode(201);
    }

    @Test
    void an_indicator_in_words_is_answered_by_a_tier() {
        var inWords = new HashMap<>(report("09", "2023-06", "1"));
        post(inWords).statusCode(422).body("code", equalTo("progress.needs-tier"));

        inWords.remove("value");
        inWords.put("tier", "PARTLY");
        post(inWords).statusCode(201).body("tier", equalTo("PARTLY")).body("value", nullValue());
    }

    @Test
    void a_late_report_for_an_earlier_month_does_not_change_how_it_stands() {
        post(report("01", "2023-06", "400")).statusCode(201);
        post(report("01", "2023-05", "300")).statusCode(201);

        list("latest=true").body("items.value", contains("400"));
        list("").body("items.value", contains("400", "300"));
    }

    @Test
    void history_is_read_page_by_page() {
        post(report("01", "2023-04", "100"));
        post(report("01", "2023-05", "200"));
        post(report("01", "2023-06", "300"));

        var next = list("limit=2").body("items", hasSize(2)).extract().<String>path("next");

        list("limit=2&cursor=" + next)
                .body("items.value", contains("300"))
                .body("next", nullValue());
    }

    @Test
    void many_are_reported_at_once_with_an_outcome_for_each() {
        given().auth()
                .oauth2(UNIT)
                .contentType(ContentType.JSON)
                .body(
                        List.of(
                                report("01", "2023-05", "400"),
                                report("01", "2023-05", "400"),
                                report("77", "2023-05", "1")))
                .post("/api/v1/progress-reports/batch")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", contains("ACCEPTED", "REPLAYED", "REJECTED"))
                .body("outcomes[2].problems[0].code", equalTo("progress.indicator-unknown"));
    }

    @Test
    void a_table_with_chinese_headings_has_an_outcome_for_each_row() {
        given().auth()
                .oauth2(UNIT)
                .contentType("text/csv; charset=UTF-8")
                .body(
                        """
                        指标编号,项目编码,预算年度,月份,完成值,完成档次,完成可能性,说明
                        01,%1$s,2023,2023-05,400,,确定能,"含, 逗号"
                        01,%1$s,2023,2023-05,400,,确定能,"含, 逗号"
                        09,%1$s,2023,2023-05,,部分达成,,
                        01,%1$s,二〇二三,2023-05,400,,,
                        01,%1$s
                        """
                                .formatted(upkeep.project().value()))
                .post("/api/v1/progress-reports/batch")
                .then()
                .statusCode(200)
                .body(
                        "outcomes.outcome",
                        contains("ACCEPTED", "REPLAYED", "ACCEPTED", "REJECTED", "REJECTED"))
                .body("outcomes[3].problems[0].code", equalTo("number.form"))
                .body("outcomes[4].problems[0].code", equalTo("batch.cells"));
    }

    @Nested
    class Refused {

        @Test
        void an_unknown_project() {
            var unknown = new HashMap<>(report("01", "2023-06", "1"));
            unknown.put("projectCode", "13022523PZZZZZZZZZZZZ");
            post(unknown).statusCode(404).body("code", equalTo("progress.project-unknown"));
        }

        @Test
        void another_units_project() {
            given().auth()
                    .oauth2(TestTokens.of("unit", "unit-480003", "130225000/480003"))
                    .contentType(ContentType.JSON)
                    .body(report("01", "2023-06", "1"))
                    .post("/api/v1/progress-reports")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("scope.outside"));
        }

        @Test
        void another_role() {
            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .contentType(ContentType.JSON)
                    .body(report("01", "2023-06", "1"))
                    .post("/api/v1/progress-reports")
                    .then()
                    .statusCode(403);
        }

        @Test
        void everything_wrong_at_once() {
            post(Map.of("projectCode", "x", "value", "viel"))
                    .statusCode(422)
                    .body(
                            "errors.code",
                            contains(
                                    "project-code.form",
                                    "field.required",
                                    "field.required",
                                    "field.required",
                                    "number.form"));
        }
    }

    @Nested
    class Over_kafka {

        @Test
        void a_report_is_taken_and_announced() {
            Topic.send("progress.reports.v1", upkeep + "/01", json("400"));

            var changed = Topic.await("execution.progress.v1", upkeep + "/01").getLast();

            Assertions.assertThat(changed.path("value").asText()).isEqualTo("400");
            Assertions.assertThat(changed.path("revision").asLong()).isEqualTo(1);
            Assertions.assertThat(changed.path("unitCode").asText()).isEqualTo("480002");
        }

        @Test
        void what_cannot_be_read_or_breaks_a_rule_is_put_aside() {
            Topic.send("progress.reports.v1", upkeep + "/broken", "{not json");
            Topic.send(
                    "progress.reports.v1", upkeep + "/77", json("1").replace("\"01\"", "\"77\""));

            Assertions.assertThat(Topic.awaitLetter("progress.reports.v1.dlq", upkeep + "/broken"))
                    .isEqualTo("event.unreadable");
            Assertions.assertThat(Topic.awaitLetter("progress.reports.v1.dlq", upkeep + "/77"))
                    .isEqualTo("progress.indicator-unknown");
        }

        private String json(String value) {
            return """
            {"projectCode": "%s", "fiscalYear": 2023, "indicatorId": "01", "period": "2023-06",
             "value": "%s", "unknownField": true}\
            """
                    .formatted(upkeep.project(), value);
        }
    }

    private Map<String, Object> report(String indicator, String period, String value) {
        return Map.of(
                "projectCode", upkeep.project().value(),
                "fiscalYear", 2023,
                "indicatorId", indicator,
                "period", period,
                "value", value);
    }

    private static ValidatableResponse post(Object body) {
        return given().auth()
                .oauth2(UNIT)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/progress-reports")
                .then();
    }

    private ValidatableResponse list(String query) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(
                        "/api/v1/progress-reports?projectCode="
                                + upkeep.project()
                                + "&fiscalYear=2023&"
                                + query)
                .then()
                .statusCode(200);
    }
}
