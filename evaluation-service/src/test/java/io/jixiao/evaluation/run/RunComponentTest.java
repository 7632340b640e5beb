package io.jixiao.evaluation.run;

import static io.jixiao.evaluation.RunClient.get;
import static io.jixiao.evaluation.RunClient.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.evaluation.Projects;
import io.jixiao.evaluation.RunClient;
import io.jixiao.evaluation.evidence.KeepEvidence;
import io.jixiao.evaluation.run.Run.Mode;
import io.jixiao.evaluation.run.StartRun.Request;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("/evaluation-runs")
class RunComponentTest {

    private static final String RUNS = "/api/v1/evaluation-runs";

    @Inject KeepEvidence keep;
    @Inject StartRun startRun;
    @Inject Runs runs;

    @Test
    void a_started_run_is_accepted_with_its_address() {
        var answer = start(2060, "PREVIEW").statusCode(202);
        var id = answer.extract().jsonPath().getString("id");
        assertThat(answer.extract().header("Location")).endsWith(RUNS + "/" + id);
        RunClient.awaitDone(id);
    }

    @Test
    void a_second_commit_of_a_year_is_refused_while_one_runs_a_preview_is_not() {
        var running = heldBySomebody(2061);
        start(2061, "COMMIT")
                .statusCode(409)
                .body("code", equalTo("run.in-the-way"))
                .body("errors[0].detail", equalTo("2061 年度已有评价任务 " + running));
        RunClient.finished(2061, "PREVIEW");
        RunClient.finished(2062, "COMMIT");
        cancel("finance-performance", running).statusCode(200).body("status", equalTo("CANCELLED"));
        RunClient.finished(2061, "COMMIT");
    }

    @Test
    void a_run_that_has_ended_cannot_be_cancelled() {
        var id = RunClient.finished(2063, "PREVIEW").getString("id");
        cancel("admin", id).statusCode(409).body("code", equalTo("run.not-running"));
        cancel("admin", UUID.randomUUID().toString()).statusCode(404);
    }

    @Test
    void incomplete_projects_are_listed_with_what_is_missing_and_not_scored() {
        var projects = new Projects(keep, 2064);
        projects.known(Projects.PARK, 9, 10);
        projects.target(Projects.PARK, 11);

        var run = RunClient.finished(2064, "COMMIT");
        get("auditor", RUNS + "/" + run.getString("id"))
                .body("grades", equalTo(Map.of("优", 2)))
                .body("incompleteCount", equalTo(1))
                .body("incomplete.projectCode", contains(Projects.code(11)))
                .body(
                        "incomplete[0].missing.code",
                        containsInAnyOrder("spending.unknown", "actual.missing"))
                .body("incomplete[0].missing[1].indicatorId", equalTo("01"))
                .body("incomplete[0].missing[1].detail", equalTo("“招商活动次数”没有完成值，不能计分"));
        get("unit", "/api/v1/evaluations/" + Projects.code(11) + "/2064").statusCode(404);
        get("unit", "/api/v1/evaluations/" + Projects.code(10) + "/2064")
                .body("total", equalTo("100.00"));
    }

    @Test
    void items_are_read_page_by_page() {
        var projects = new Projects(keep, 2065);
        projects.known(Projects.PARK, 1, 5);
        projects.target(Projects.PARK, 6);
        var items = RUNS + "/" + RunClient.finished(2065, "PREVIEW").getString("id") + "/items";

        var first =
                get("auditor", items + "?limit=4").body("items", hasSize(4)).extract().jsonPath();
        assertThat(first.getString("items[3].projectCode")).isEqualTo(Projects.code(4));
        assertThat(first.getString("items[3].grade")).isEqualTo("差");
        assertThat(first.getString("items[3].edition")).isNull();
        get("auditor", items + "?limit=4&cursor=" + first.getString("next"))
                .body("items.projectCode", contains(Projects.code(5), Projects.code(6)))
                .body("next", nullValue());
        get("auditor", items + "?only=INCOMPLETE").body("items.outcome", contains("INCOMPLETE"));
        get("auditor", items + "?only=SCORED").body("items", hasSize(5));
        get("auditor", items + "?limit=501").statusCode(400);
        get("auditor", items + "?cursor=x").statusCode(400);
    }

    @Test
    void a_county_scores_and_sees_its_own_projects() {
        var projects = new Projects(keep, 2066);
        projects.known(Projects.PARK, 1, 2);
        projects.known(Projects.OTHER_COUNTY, 3, 5);

        var run = RunClient.finished(2066, "COMMIT");
        assertThat(run.getInt("progress.total")).isEqualTo(2);
        as("auditor", "130224000/", RUNS + "/" + run.getString("id")).statusCode(404);
        as("auditor", "130224000/", RUNS + "?fiscalYear=2066").body("items", empty());
        as("unit", "130224000/", evaluation(1)).statusCode(404);
        as("unit", "130225000/480002", evaluation(1)).statusCode(200);
        as("unit", "130225000/481", evaluation(1)).statusCode(404);
        as("unit", "130225000/481", evaluation(1) + "/trace").statusCode(404);
        as("unit", "130225000/481", evaluation(1) + "/editions").statusCode(404);
        as("unit", "130225000/481", "/api/v1/evaluations?fiscalYear=2066").body("items", empty());
        as("department", "130225000/480", "/api/v1/evaluations?fiscalYear=2066")
                .body("items", hasSize(2));
    }

    @Test
    void a_reader_of_part_of_a_run_gets_the_counts_of_that_part() {
        var projects = new Projects(keep, 2067);
        projects.known(Projects.PARK, 9, 10);
        projects.known(Projects.OTHER_COUNTY, 8, 8);
        var id =
                given().auth()
                        .oauth2(TestTokens.of("admin", "root", "*/"))
                        .contentType("application/json")
                        .body(Map.of("fiscalYear", 2067, "mode", "PREVIEW"))
                        .post(RUNS)
                        .jsonPath()
                        .getString("id");
        RunClient.awaitDone(id);
        as("auditor", "*/", RUNS + "/" + id).body("grades", equalTo(Map.of("优", 2, "良", 1)));
        as("auditor", "130224000/", RUNS + "/" + id)
                .body("grades", equalTo(Map.of("良", 1)))
                .body("resultHash", notNullValue());
        as("auditor", "130224000/", RUNS + "/" + id + "/items").body("items", hasSize(1));
    }

    @ParameterizedTest(name = "{0} may start: {1}, may read: {2}")
    @CsvSource({
        "unit, 403, 403",
        "department, 403, 403",
        "treasury, 403, 403",
        "finance-section, 403, 200",
        "auditor, 403, 200",
        "finance-performance, 202, 200",
        "admin, 202, 200"
    })
    void only_the_performance_section_starts_and_the_bureau_reads(
            String role, int starting, int reading) {
        given().auth()
                .oauth2(TestTokens.of(role))
                .contentType("application/json")
                .body(Map.of("fiscalYear", 2068, "mode", "PREVIEW"))
                .post(RUNS)
                .then()
                .statusCode(starting);
        get(role, RUNS).statusCode(reading);
    }

    @Test
    void nobody_scores_nothing() {
        given().auth()
                .oauth2(TestTokens.of("finance-performance", "new in the office"))
                .contentType("application/json")
                .body(Map.of("fiscalYear", 2069, "mode", "PREVIEW"))
                .post(RUNS)
                .then()
                .statusCode(403)
                .body("code", equalTo("scope.none"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"fiscalYear\":1999,\"mode\":\"PREVIEW\"}", "{\"fiscalYear\":2023}"})
    void a_request_that_misses_or_breaks_something_is_unprocessable(String body) {
        given().auth()
                .oauth2(TestTokens.of("admin"))
                .contentType("application/json")
                .body(body)
                .post(RUNS)
                .then()
                .statusCode(422);
    }

    @Test
    void what_is_no_id_is_not_there() {
        get("auditor", RUNS + "/1").statusCode(404).body("code", equalTo("run.unknown"));
        get("unit", "/api/v1/evaluations/1/2").statusCode(404);
        get("unit", "/api/v1/evaluations?cursor=MQ").statusCode(400);
        get("unit", "/api/v1/evaluations?grade=%00").statusCode(400);
    }

    private String heldBySomebody(int year) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            startRun.handle(
                                    new Request(
                                            UUID.randomUUID().toString(),
                                            FiscalYear.of(year),
                                            Mode.COMMIT,
                                            DataScope.EVERYTHING,
                                            "tester",
                                            Optional.empty(),
                                            Instant.now()));
                            return runs.claim("elsewhere", Duration.ofMinutes(5))
                                    .orElseThrow()
                                    .id();
                        });
    }

    private static String evaluation(int number) {
        return "/api/v1/evaluations/" + Projects.code(number) + "/2066";
    }

    private static ValidatableResponse as(String role, String scope, String path) {
        return given().auth().oauth2(TestTokens.of(role, role, scope)).get(path).then();
    }

    private static ValidatableResponse cancel(String role, String id) {
        return given().auth()
                .oauth2(TestTokens.of(role))
                .post(RUNS + "/" + id + "/cancellation")
                .then();
    }
}
