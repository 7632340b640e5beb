package io.jixiao.target.library.rest;

import static io.jixiao.target.target.rest.Requests.TARGETS;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.investmentPromotion;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The indicator library over HTTP; every test names its indicators itself.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LibraryComponentTest {

    private static final String LIBRARY = "/api/v1/indicator-library";

    @Test
    void counts_the_approved_targets_that_use_an_indicator() {
        approved(using("签约项目甲", "≥5次"));
        approved(using("签约项目甲", "≥7次"));
        drafted(using("签约项目甲", "≥9次"));
        found("unit", "?text=签约项目甲")
                .body("items", hasSize(1))
                .body("items[0].uses", equalTo(2))
                .body("items[0].lastUsedYear", equalTo(2023))
                .body("items[0].kind", equalTo("QUANTITATIVE"))
                .body("items[0].entryId", nullValue());
        found("unit", "?text=签约项目甲&unitPrefix=481").body("items", hasSize(0));
        found("unit", "?text=签约项目甲&kind=QUALITATIVE").body("items", hasSize(0));
        found("unit", "?text=签约项目甲&level2=质量指标").body("items", hasSize(0));
    }

    @Test
    void an_item_is_a_row_of_a_draft_with_last_years_value_of_the_same_project() {
        var last = approved(using("签约项目乙", "≥5次"));
        approved(using("签约项目乙", "≥8次"));
        var code = last.get("projectCode").asText();
        var indicator =
                found("unit", "?text=签约项目乙&fiscalYear=2024&projectCode=" + code)
                        .body("items[0].lastYear", equalTo("≥5次"))
                        .extract()
                        .<Map<String, Object>>path("items[0].indicator");
        var draft = fresh(investmentPromotion());
        draft.putArray("indicators").add(new ObjectMapper().<ObjectNode>valueToTree(indicator));
        as("unit")
                .body(draft.toString())
                .post(TARGETS)
                .then()
                .statusCode(201)
                .body("indicators[0].printed", equalTo("≥5次"));
    }

    @Test
    void shares_names_in_a_division_and_values_in_the_data_scope_only() {
        var request = approved(using("签约项目丙", "≥5次"));
        var code = request.get("projectCode").asText();
        bearing(TestTokens.of("unit", "neighbour", "130225000/489"))
                .get(LIBRARY + "?text=签约项目丙&fiscalYear=2024&projectCode=" + code)
                .then()
                .statusCode(200)
                .body("items[0].uses", equalTo(1))
                .body("items[0].lastYear", nullValue())
                .body("items[0].indicator.printed", equalTo(""));
        var stranger = TestTokens.of("unit", "stranger", "130224000/480");
        bearing(stranger).get(LIBRARY + "?text=签约项目丙").then().body("items", hasSize(0));
        bearing(stranger).get(LIBRARY + "?mofDivCode=130225000").then().statusCode(404);
        bearing(TestTokens.of("auditor", "auditor", "*/"))
                .get(LIBRARY)
                .then()
                .statusCode(400)
                .body("errors.place", contains("/mofDivCode"));
    }

    @Test
    void entries_are_recommended_changed_and_switched_off_but_not_doubled() {
        var added =
                as("finance-performance")
                        .body(entry("储备项目数", "≥3个", false))
                        .post(LIBRARY)
                        .then()
                        .statusCode(201)
                        .body("kind", equalTo("QUANTITATIVE"))
                        .header("Location", notNullValue())
                        .extract();
        var address = LIBRARY + "/" + added.path("entryId");
        found("unit", "?text=储备项目数")
                .body("items[0].uses", equalTo(0))
                .body("items[0].indicator.printed", equalTo("≥3个"));
        as("finance-performance")
                .body(entry("储备项目数", "", false))
                .post(LIBRARY)
                .then()
                .statusCode(409)
                .body("code", equalTo("library.exists"));
        as("unit").body(entry("别的", "", false)).post(LIBRARY).then().statusCode(403);
        approved(using("储备项目数", "≥4个"));
        as("finance-performance")
                .header("If-Match", added.header("ETag"))
                .body(entry("储备项目数", "≥3个", true))
                .put(address)
                .then()
                .statusCode(200)
                .body("disabled", equalTo(true));
        found("unit", "?text=储备项目数").body("items", hasSize(0));
        as("finance-performance")
                .header("If-Match", added.header("ETag"))
                .body(entry("储备项目数", "", false))
                .put(address)
                .then()
                .statusCode(412);
        as("auditor").get(address).then().statusCode(200).body("disabled", equalTo(true));
    }

    @Test
    void pages_go_from_the_most_used_to_the_least() {
        approved(using("翻页指标多", "≥1个"));
        approved(using("翻页指标多", "≥1个"));
        approved(using("翻页指标一", "≥1个"));
        approved(using("翻页指标二", "≥1个"));
        var cursor = "";
        for (var name : new String[] {"翻页指标多", "翻页指标一", "翻页指标二"}) {
            cursor =
                    found("unit", "?text=翻页指标&limit=1&cursor=" + cursor)
                            .body("items.indicator.level3", contains(name))
                            .extract()
                            .path("next");
        }
        found("unit", "?text=翻页指标").body("items", hasSize(3)).body("next", nullValue());
    }

    private static ValidatableResponse found(String role, String query) {
        return as(role).get(LIBRARY + query).then().statusCode(200);
    }

    private static ObjectNode using(String name, String printed) {
        var request = fresh(investmentPromotion());
        var row = (ObjectNode) request.get("indicators").get(0);
        row.put("level3", name).put("printed", printed);
        return request;
    }

    private static String entry(String name, String printed, boolean isDisabled) {
        return """
               {"mofDivCode": "130225000", "level1": "产出指标", "level2": "数量指标",
                "level3": "%s", "printed": "%s", "disabled": %s}"""
                .formatted(name, printed, isDisabled);
    }
}
