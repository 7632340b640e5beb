package io.jixiao.evaluation.run;

import static io.jixiao.evaluation.RunClient.finished;
import static io.jixiao.evaluation.RunClient.get;
import static io.jixiao.evaluation.Wire.INVESTMENT_PROMOTION;
import static io.jixiao.evaluation.Wire.PARK_UPKEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.evaluation.EvaluationPublished;
import io.jixiao.evaluation.Wire;
import io.jixiao.evaluation.evidence.Evidence;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("From the events of a year to scores on evaluation.results.v1")
class YearEndRunComponentTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject Evidence evidence;

    @Test
    void a_preview_stores_no_evaluation_and_a_commit_with_the_same_hash_does() {
        tell(2023);
        var preview = finished(2023, "PREVIEW");
        get("unit", path(PARK_UPKEEP, 2023)).statusCode(404);
        var commit = finished(2023, "COMMIT");

        assertThat(commit.getString("resultHash")).isEqualTo(preview.getString("resultHash"));
        assertThat(commit.getMap("grades")).isEqualTo(Map.of("优", 1, "良", 1));
        assertThat(commit.getInt("incompleteCount")).isZero();
        get("unit", path(PARK_UPKEEP, 2023))
                .statusCode(200)
                .body("total", equalTo("89.44"))
                .body("grade", equalTo("良"))
                .body(
                        "rows.points",
                        equalTo(
                                List.of(
                                        "8.75", "12.50", "11.81", "12.50", "7.50", "3.75", "7.50",
                                        "7.33", "10.00")))
                .body("execution.points", equalTo("7.80"))
                .body("execution.executed", equalTo("312000.00"));
        get("unit", path(INVESTMENT_PROMOTION, 2023))
                .body("total", equalTo("97.50"))
                .body("grade", equalTo("优"));
        assertPublished("park-upkeep", PARK_UPKEEP, commit.getString("id"));
        assertPublished("investment-promotion", INVESTMENT_PROMOTION, commit.getString("id"));
    }

    @Test
    void an_unchanged_result_makes_no_edition_and_no_event_a_changed_one_does() {
        tell(2022);
        finished(2022, "COMMIT");
        await().atMost(PATIENCE).until(() -> published(PARK_UPKEEP, 2022).size() == 1);

        finished(2022, "COMMIT");
        get("unit", path(PARK_UPKEEP, 2022)).body("edition", equalTo(1));

        try (var wire = new Wire()) {
            wire.spending(PARK_UPKEEP, 2022, 10, "320000.00");
            wire.spending(PARK_UPKEEP, 2022, 8, "1.00");
        }
        await().atMost(PATIENCE).until(() -> paid(2022).equals("320000.00"));
        var third = finished(2022, "COMMIT");
        get("unit", path(PARK_UPKEEP, 2022))
                .body("edition", equalTo(2))
                .body("total", equalTo("89.64"))
                .body("runId", equalTo(third.getString("id")));
        get("unit", path(PARK_UPKEEP, 2022) + "?edition=1").body("total", equalTo("89.44"));
        get("unit", path(PARK_UPKEEP, 2022) + "/editions").body("edition", equalTo(List.of(2, 1)));
        get("unit", path(INVESTMENT_PROMOTION, 2022)).body("edition", equalTo(1));
        await().atMost(PATIENCE)
                .until(() -> published(PARK_UPKEEP, 2022), is -> is.equals(List.of(1, 2)));
        assertThat(published(INVESTMENT_PROMOTION, 2022)).containsExactly(1);
    }

    @Test
    void republishing_sends_the_newest_edition_again() {
        tell(2021);
        finished(2021, "COMMIT");
        await().atMost(PATIENCE).until(() -> published(PARK_UPKEEP, 2021).size() == 1);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("admin"))
                .contentType("application/json")
                .body(Map.of("topic", TopicNames.EVALUATION_RESULTS))
                .post("/api/v1/republications")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> published(PARK_UPKEEP, 2021), is -> is.equals(List.of(1, 1)));
    }

    private void tell(int year) {
        try (var wire = new Wire()) {
            wire.tellTheYear(year);
        }
        await().atMost(PATIENCE)
                .until(
                        () ->
                                evidence
                                                .after(
                                                        FiscalYear.of(year),
                                                        DataScope.EVERYTHING,
                                                        Optional.empty(),
                                                        10)
                                                .stream()
                                                .filter(
                                                        each ->
                                                                each.spending().isPresent()
                                                                        && each.progress().size()
                                                                                == 9)
                                                .count()
                                        == 2);
    }

    private String paid(int year) {
        return evidence.after(FiscalYear.of(year), DataScope.EVERYTHING, Optional.empty(), 10)
                .getFirst()
                .spending()
                .orElseThrow()
                .paid()
                .toYuan();
    }

    private static void assertPublished(String sample, String projectCode, String runId) {
        var key = projectCode + "/2023";
        await().atMost(PATIENCE)
                .until(
                        () ->
                                Wire.everythingOn(TopicNames.EVALUATION_RESULTS).stream()
                                        .anyMatch(record -> record.key().equals(key)));
        var record =
                Wire.everythingOn(TopicNames.EVALUATION_RESULTS).stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        var expected = Wire.sample(EvaluationPublished.class, "evaluation-published.v1." + sample);
        expected.put("runId", runId);
        expected.put("recordedAt", json(record.value()).path("recordedAt").asText());
        assertThat(json(record.value())).isEqualTo(expected);
    }

    private static List<Integer> published(String projectCode, int year) {
        return Wire.everythingOn(TopicNames.EVALUATION_RESULTS).stream()
                .filter(record -> record.key().equals(projectCode + "/" + year))
                .map(record -> json(record.value()).path("edition").asInt())
                .toList();
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String path(String projectCode, int year) {
        return "/api/v1/evaluations/" + projectCode + "/" + year;
    }
}
