package io.jixiao.target.rollover.rest;

import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/// A year's drafts from the year before, over HTTP.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class RolloverComponentTest {

    private static final String NEXT_YEAR = "/api/v1/fiscal-years/2024/rollover";

    @Test
    void copies_what_was_in_force_once_and_keeps_the_ids_of_the_rows() {
        var code = code(approved(of("484001")));
        rolledOver("484001", named(code, true)).body("items.result", contains("COPIED"));
        as("unit").get(draft(code)).then().statusCode(404);
        rolledOver("484001", named(code, false))
                .body("copied", equalTo(1))
                .body("items[0].fromVersion", equalTo(1))
                .body("items[0].findings.code", hasItem("carried.budget"))
                .body("items[0].findings.text", everyItem(notNullValue()));
        as("unit")
                .get(draft(code))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("plan.cells[0].date", equalTo("2024-03-31"))
                .body("indicators[8].indicatorId", equalTo("09"));
        rolledOver("484001", named(code, false))
                .body("copied", equalTo(0))
                .body("items.result", contains("EXISTS"));
    }

    @Test
    void goes_through_a_whole_scope_page_by_page() {
        approved(of("484101"));
        drafted(of("484101"));
        var next =
                page("").body("items.size()", equalTo(1))
                        .body("items.result", contains("COPIED"))
                        .extract()
                        .<String>path("next");
        page("&cursor=" + next)
                .body("items.result", contains("NOT_APPROVED"))
                .body("next", nullValue());
    }

    @Test
    void nobody_copies_or_sees_what_is_not_theirs() {
        var code = code(approved(of("484002")));
        rolledOver("484003", named(code, false)).body("items.result", contains("ABSENT"));
        bearing(TestTokens.of("unit", "neighbour", "130225000/484003"))
                .get(draft(code) + "/last-year")
                .then()
                .statusCode(404)
                .body("code", equalTo("last-year.absent"));
        as("auditor").body("{}").post(NEXT_YEAR).then().statusCode(403);
    }

    @Test
    void says_everything_that_is_wrong_with_a_request() {
        as("unit")
                .body("{\"projectCodes\": [\"x\", null]}")
                .post(NEXT_YEAR)
                .then()
                .statusCode(422)
                .body("errors.place", contains("/projectCodes/0", "/projectCodes/1"));
        as("unit")
                .body("{}")
                .post("/api/v1/fiscal-years/2000/rollover")
                .then()
                .statusCode(404)
                .body("code", equalTo("rollover.no-such-year"));
    }

    @Test
    void shows_last_years_values_beside_this_years_draft() {
        var code = code(approved(of("484001")));
        as("unit")
                .get(draft(code) + "/last-year")
                .then()
                .statusCode(200)
                .body("indicators[0].printed", equalTo("≥5次数"))
                .body("planCells[0].printed", equalTo("8.00"))
                .body("findings.size()", equalTo(0));
        rolledOver("484001", named(code, false));
        as("unit")
                .get(draft(code) + "/last-year")
                .then()
                .body("findings.code", hasItem("carried.value"));
    }

    private static ValidatableResponse page(String more) {
        return bearing(TestTokens.of("unit", "clerk", "130225000/484101"))
                .body("{}")
                .post(NEXT_YEAR + "?limit=1" + more)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse rolledOver(String unitCode, String body) {
        return bearing(TestTokens.of("unit", "clerk", "130225000/" + unitCode))
                .body(body)
                .post(NEXT_YEAR)
                .then()
                .statusCode(200);
    }

    private static String named(String code, boolean isRehearsal) {
        return "{\"projectCodes\": [\"%s\"], \"dryRun\": %s}".formatted(code, isRehearsal);
    }

    private static ObjectNode of(String unitCode) {
        return fresh(investmentPromotion()).put("unitCode", unitCode);
    }

    private static String draft(String code) {
        return "/api/v1/targets/" + code + "/2024";
    }

    private static String code(ObjectNode request) {
        return request.get("projectCode").asText();
    }
}
