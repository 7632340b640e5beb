package io.jixiao.execution.knowledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.ledger.Horizon;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("The two times of a project's figures")
class TwoTimesComponentTest {

    @Inject County county;
    @Inject ClosePeriods periods;
    @Inject Horizon horizon;

    private ProjectKey project;
    private Instant first;
    private Instant second;

    /// 5 paid in March and known at once; 7 of March come to be known when March is closed.
    @BeforeEach
    void aLatePayment() {
        county.empty();
        county.on("2023-06-30");
        project = county.approved(Projects.plan("40", "15", "25", "30", "40"));
        county.pays(project, "2023-03-20", "5", LocalDate.parse("2023-03-20"));
        first = passed();
        periods.closeDue(LocalDate.parse("2023-04-30"));
        passed();
        county.pays(project, "2023-03-25", "7", LocalDate.parse("2023-06-30"));
        second = passed();
    }

    @Test
    void a_knowledge_date_out_of_all_time_is_refused() {
        for (var date : new String[] {"+999999999-12-31", "-999999999-01-01"}) {
            given().auth()
                    .oauth2(TestTokens.of("auditor"))
                    .queryParam("from", date)
                    .queryParam("to", first.toString())
                    .get("/api/v1/executions/" + project + "/changes")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("known-at.form"));
        }
    }

    @Test
    void known_at_an_instant_is_what_had_been_recorded_then() {
        get("?asOf=2023-03-31&knownAt=" + first)
                .body("paid", equalTo("50000.00"))
                .body("knownAt", notNullValue())
                .body("planVersion", equalTo(1));
        get("?asOf=2023-03-31&knownAt=" + second).body("paid", equalTo("120000.00"));
        get("?asOf=2023-03-24&knownAt=" + second).body("paid", equalTo("50000.00"));
        get("?asOf=2023-03-31&knownAt=2020-01-01")
                .body("paid", equalTo("0.00"))
                .body("planVersion", equalTo(0));
        get("/curve?asOf=2023-03-31&knownAt=" + first)
                .body("points.find { it.date == '2023-03-31' }.paid", equalTo("50000.00"));
    }

    @Test
    void what_is_shown_unasked_is_what_is_known_by_now_on_the_business_date() {
        var known = get("?knownAt=" + second).body("paid", equalTo("120000.00")).extract();

        for (var query : List.of("", "?asOf=2023-06-30")) {
            var shown = get(query).body("knownAt", nullValue()).extract();
            assertThat(without("knownAt", shown)).isEqualTo(without("knownAt", known));
        }
    }

    private static Map<String, Object> without(String field, ExtractableResponse<Response> answer) {
        var fields = new LinkedHashMap<>(answer.jsonPath().<String, Object>getMap("$"));
        fields.remove(field);
        return fields;
    }

    @Test
    void an_instant_that_may_still_change_is_refused_with_the_latest_that_may_not() {
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(path("?knownAt=" + Instant.now().plusSeconds(60)))
                .then()
                .statusCode(422)
                .body("code", equalTo("known-at.too-late"));
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(path("?knownAt=yesterday"))
                .then()
                .statusCode(422)
                .body("code", equalTo("known-at.form"));
    }

    @Test
    void a_late_event_makes_a_new_version_of_its_closed_periods_and_the_old_one_stays() {
        get("/periods")
                .body("period", contains("2023-01-31", "2023-02-28", "2023-03-31"))
                .body("[0].latest.version", equalTo(1))
                .body("[2].kinds", contains("CHECKPOINT", "MONTH"))
                .body("[2].latest.version", equalTo(2))
                .body("[2].latest.afterCutOff", equalTo(true))
                .body("[2].latest.paid", equalTo("120000.00"));
        get("/periods/2023-03-31")
                .body("items.paid", contains("50000.00", "120000.00"))
                .body("items.afterCutOff", contains(false, true))
                .body("items.change", contains("50000.00", "70000.00"));
        get("/periods/2023-03-31?limit=1").body("items", hasSize(1)).body("next", notNullValue());
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(path("/periods/2023-06-30"))
                .then()
                .statusCode(404)
                .body("code", equalTo("period.not-closed"));
    }

    @Test
    void what_changed_between_two_instants_is_a_list_whose_sum_is_the_difference() {
        get("/changes?from=%s&to=%s".formatted(first, second))
                .body("paidBefore", equalTo("50000.00"))
                .body("paidAfter", equalTo("120000.00"))
                .body("change", equalTo("70000.00"))
                .body("items.amount", contains("70000.00"))
                .body("items.effectiveOn", contains("2023-03-25"))
                .body("plans", hasSize(0));
        get("/changes?from=2020-01-01&to=%s".formatted(second))
                .body("items", hasSize(2))
                .body("plans.version", contains(1));
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(path("/changes?from=%s&to=%s".formatted(second, first)))
                .then()
                .statusCode(422)
                .body("code", equalTo("changes.backwards"));
    }

    @Test
    void nobody_sees_the_times_of_somebody_elses_project() {
        for (var path : new String[] {"/periods", "/changes?from=2020-01-01&to=" + first}) {
            given().auth()
                    .oauth2(TestTokens.of("unit", "unit-480003", "130225000/480003"))
                    .get(path(path))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("execution.unknown"));
        }
    }

    private ValidatableResponse get(String rest) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get(path(rest))
                .then()
                .statusCode(200);
    }

    private String path(String rest) {
        return "/api/v1/executions/" + project + rest;
    }

    /// An instant that the horizon has passed, before anything else happens.
    private Instant passed() {
        var now = Instant.now();
        await().atMost(Duration.ofSeconds(20)).until(() -> passed(now));
        return now;
    }

    private boolean passed(Instant now) {
        horizon.advance();
        return horizon.knownThrough().isAfter(now);
    }
}
