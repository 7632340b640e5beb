package io.jixiao.execution.alert.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.execution.Topic;
import io.jixiao.execution.monitoring.rest.CountyApi;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class AlertResourceComponentTest extends CountyApi {

    @Test
    void are_told_with_every_step_and_its_numbers() {
        run("2023-06-30");
        county.on("2023-07-01");
        run("2023-07-01").body("opened", equalTo(1));

        var id =
                alerts("state=OPEN")
                        .body("items", hasSize(1))
                        .extract()
                        .<String>path("items[0].id");
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/alerts/{id}", id)
                .then()
                .statusCode(200)
                .body("projectCode", equalTo(upkeep.project().value()))
                .body("rule", equalTo("PLAN"))
                .body("ruleVersion", equalTo(1))
                .body("period", equalTo("2023-06-30"))
                .body("level", equalTo("RED"))
                .body("state", equalTo("OPEN"))
                .body("episode", equalTo(1))
                .body("planVersion", equalTo(1))
                .body("numbers.planned", equalTo("250000.00"))
                .body("numbers.ratioPercent", equalTo("48.00"))
                .body("message", equalTo("截至6月30日应支出25.00万元，实际支出12.00万元，为计划的48.00%，差13.00万元"))
                .body("steps.step", contains("PENDING", "OPENED"))
                .body("steps.businessDate", contains("2023-06-30", "2023-07-01"))
                .body("steps[1].recordedAt", notNullValue());
    }

    @Test
    void are_narrowed_by_state_level_project_and_year() {
        run("2023-06-30");

        alerts("").body("items.state", containsInAnyOrder("AUTO_CLEARED", "PENDING"));
        alerts("state=PENDING&state=OPEN").body("items", hasSize(1));
        alerts("level=YELLOW").body("items", hasSize(0));
        alerts("projectCode=" + upkeep.project()).body("items", hasSize(2));
        alerts("fiscalYear=2024").body("items", hasSize(0));
        var next = page("limit=1").extract().<String>path("next");
        page("limit=1&cursor=" + next).body("items", hasSize(1)).body("next", nullValue());
    }

    @Test
    void refuse_a_filter_they_do_not_know() {
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/alerts?state=LOUD&level=PINK&cursor=x")
                .then()
                .statusCode(400)
                .body("errors.code", contains("field.choice", "field.choice"));
    }

    @Test
    void arrive_on_the_topic_in_the_order_of_their_feed_positions() {
        run("2023-06-30");
        county.on("2023-07-01");
        run("2023-07-01");

        var events = Topic.await("execution.alerts.v1", upkeep.toString(), 4);

        assertThat(events)
                .extracting(event -> event.path("step").asText())
                .containsExactly("OPENED", "CLEARED", "PENDING", "OPENED");
        assertThat(events.stream().map(event -> event.path("feedSeq").asLong()).toList())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(events.getLast().path("message").asText())
                .isEqualTo("截至6月30日应支出25.00万元，实际支出12.00万元，为计划的48.00%，差13.00万元");
    }
}
