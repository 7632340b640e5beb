package io.jixiao.execution.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class EvidenceComponentTest {

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
    void a_report_names_evidence_that_was_sent_before() {
        var hash =
                upload(UNIT, "site-photo.pdf", "%PDF-1.7 road mended")
                        .statusCode(201)
                        .body("mediaType", equalTo("application/pdf"))
                        .body("name", equalTo("site-photo.pdf"))
                        .extract()
                        .<String>path("hash");
        upload(UNIT, "again.pdf", "%PDF-1.7 road mended")
                .statusCode(200)
                .header("Idempotent-Replay", "true")
                .body("hash", equalTo(hash));

        var report = new HashMap<String, Object>(report("01", "2023-06", "400"));
        report.put("evidence", List.of(hash, "sha256:" + "0".repeat(64)));
        post(report)
                .statusCode(422)
                .body("code", equalTo("progress.evidence-unknown"))
                .body("errors.place", contains("/evidence/1"));
        report.put("evidence", List.of(hash));
        post(report).statusCode(201).body("evidence", contains(hash));
    }

    @Test
    void evidence_comes_back_as_it_was_sent_to_whoever_sees_its_unit() {
        var hash = upload(UNIT, "a.pdf", "%PDF-1.7 for download").extract().<String>path("hash");

        evidence(TestTokens.of("auditor"), hash)
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", "21")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("%PDF-1.7 for download"));
        evidence(TestTokens.of("unit", "unit-480003", "130225000/480003"), hash)
                .statusCode(404)
                .body("code", equalTo("evidence.unknown"));
        evidence(TestTokens.of("auditor"), "sha256:x").statusCode(404);

        county.execute("alter table evidence_content disable trigger user");
        county.execute(
                "update evidence_content set bytes = cast(? as bytea), size_bytes = 1 where hash ="
                        + " ?",
                "x",
                hash);
        evidence(TestTokens.of("auditor"), hash)
                .statusCode(500)
                .body("code", equalTo("evidence.damaged"));
        county.execute("alter table evidence_content enable trigger user");
    }

    @Test
    void evidence_of_another_kind_or_none_at_all_is_refused() {
        upload(UNIT, "run.pdf", "#!/bin/sh").statusCode(415).body("code", equalTo("evidence.kind"));
        upload(UNIT, "empty.pdf", "").statusCode(400).body("code", equalTo("evidence.missing"));
    }

    @Test
    void reports_come_line_by_line_and_a_broken_line_does_not_stop_the_others() {
        var lines =
                """
                {"projectCode":"%1$s","fiscalYear":2023,"indicatorId":"01","period":"2023-06","value":"400"}
                {not json
                {"projectCode":"%1$s","fiscalYear":2023,"indicatorId":"01","period":"2023-06","value":400}
                {"projectCode":"%1$s","fiscalYear":2023,"indicatorId":"01","period":"2023-06","value":"400"}
                """
                        .formatted(upkeep.project().value());

        given().auth()
                .oauth2(UNIT)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/progress-reports/batch")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", contains("ACCEPTED", "REJECTED", "REJECTED", "REPLAYED"))
                .body("outcomes.line", contains(1, 2, 3, 4));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "evidence, ",
        "evidence, multipart/form-data",
        "evidence, multipart/form-data; boundary=",
        "evidence, multipart/form-data; boundary=x",
        "evidence, text/plain",
        "progress-reports, ",
        "progress-reports, text/plain",
        "progress-reports/batch, ",
        "progress-reports/batch, */*",
        "progress-reports/batch, text/csv",
        "progress-reports/batch, application/x-ndjson; charset=x",
        "progress-reports/batch, nonsense"
    })
    void no_body_and_no_header_is_a_failure_of_the_service(String path, String type)
            throws Exception {
        for (var body : List.of("", "\u0000", "--x\r\n\r\n", "{\"value\": 1e999999999}")) {
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://localhost:%d/api/v1/%s"
                                                    .formatted(RestAssured.port, path)))
                            .header("Authorization", "Bearer " + UNIT)
                            .POST(HttpRequest.BodyPublishers.ofString(body));
            if (type != null) {
                request.header("Content-Type", type);
            }
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
            }
        }
    }

    @Test
    void an_element_that_does_not_fit_stops_no_other_and_a_broken_array_records_nothing() {
        var good =
                """
                {"projectCode":"%s","fiscalYear":2023,"indicatorId":"01","period":"2023-05","value":"400"}"""
                        .formatted(upkeep.project());
        array("[" + good + ", {\"value\"").statusCode(400).body("code", equalTo("json.unreadable"));
        array("[" + good + "] []").statusCode(400).body("code", equalTo("batch.behind-array"));
        array("{}").statusCode(400).body("code", equalTo("batch.not-an-array"));
        array("[" + "null,".repeat(1000) + "null]").statusCode(413);
        array("\uFEFF[null, {\"colour\": 1}, " + good + "]")
                .statusCode(200)
                .body("outcomes.outcome", contains("REJECTED", "REJECTED", "ACCEPTED"))
                .body("outcomes[0].problems[0].code", equalTo("field.required"))
                .body("outcomes[1].problems[0].code", equalTo("field.unknown"));
    }

    private static ValidatableResponse array(String body) {
        return given().auth()
                .oauth2(UNIT)
                .contentType("application/json; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/progress-reports/batch")
                .then();
    }

    private static ValidatableResponse upload(String token, String name, String content) {
        return given().auth()
                .oauth2(token)
                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evidence")
                .then();
    }

    private static ValidatableResponse evidence(String token, String hash) {
        return given().auth().oauth2(token).get("/api/v1/evidence/" + hash).then();
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
}
