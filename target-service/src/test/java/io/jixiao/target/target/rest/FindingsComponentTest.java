package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.drafted;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What is found, mended and overridden, over HTTP.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class FindingsComponentTest {

    private static final String COST = "indicator.cost-at-least";
    private static final String COST_CELL = "/indicators/3/printed";

    @Inject DataSource database;

    @Nested
    class Findings {
        @Test
        void stand_with_place_remedy_and_a_patch_of_the_draft() {
            var request = drafted(fresh(infrastructureMaintenance()));
            as("auditor")
                    .get(address(request) + "/findings")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"0\"")
                    .body("blocking", equalTo(0))
                    .body("ruleSet", equalTo(0))
                    .body("findings[0].code", equalTo("plan.heading-says-percent"))
                    .body(
                            "findings[0].fixes[0].patch[0]",
                            equalTo(
                                    java.util.Map.of(
                                            "op", "add",
                                            "path", "/plan/heading",
                                            "value", "资金支出计划（万元）")))
                    .body("findings.find{it.code=='" + COST + "'}.place", equalTo(COST_CELL))
                    .body("findings.find{it.code=='" + COST + "'}.override", nullValue());
        }

        @Test
        void of_an_approved_version_and_of_none() {
            var request = drafted(fresh(infrastructureMaintenance()));
            as("auditor").get(address(request) + "/findings?version=1").then().statusCode(404);
            bearing(TestTokens.of("auditor", "auditor-990101", "990101000/"))
                    .get(address(request) + "/findings")
                    .then()
                    .statusCode(404);
        }

        @Test
        void across_targets_are_narrowed_by_code_and_severity() {
            var request = drafted(fresh(infrastructureMaintenance()));
            var page =
                    as("finance-section")
                            .get("/api/v1/findings?fiscalYear=2023&limit=500&code=" + COST)
                            .then()
                            .statusCode(200)
                            .body("items.findings.flatten().code", everyItem(equalTo(COST)))
                            .extract()
                            .jsonPath();
            assertThat(page.getList("items.projectCode"))
                    .contains(request.get("projectCode").asText());
            as("finance-section")
                    .get("/api/v1/findings?severity=GRAVE")
                    .then()
                    .statusCode(400)
                    .body("errors.place", contains("/severity"));
        }
    }

    @Nested
    class Fixes {
        @Test
        void are_made_together_and_their_findings_are_gone() {
            var request = drafted(fresh(infrastructureMaintenance()));
            fix(
                            request,
                            "\"0\"",
                            """
                            {"fixes":[{"code":"indicator.cost-at-least","place":"/indicators/3/printed"},
                            {"code":"plan.heading-says-percent","place":"/plan/heading","choice":0}]}""")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"1\"")
                    .body("indicators[3].printed", equalTo("≤90%"))
                    .body("indicators[3].indicatorId", equalTo("04"))
                    .body("plan.heading", equalTo("资金支出计划（万元）"))
                    .body("findings.code", not(hasItem(COST)))
                    .body("findings.code", not(hasItem("plan.heading-says-percent")));
        }

        @Test
        void need_the_revision_they_were_offered_for() {
            var request = drafted(fresh(infrastructureMaintenance()));
            var one = "{\"fixes\":[{\"code\":\"" + COST + "\",\"place\":\"" + COST_CELL + "\"}]}";
            fix(request, null, one).then().statusCode(428);
            fix(request, "\"7\"", one).then().statusCode(412);
        }

        @Test
        void that_are_not_offered_are_all_named_and_nothing_is_changed() {
            var request = drafted(fresh(infrastructureMaintenance()));
            fix(
                            request,
                            "\"0\"",
                            """
                            {"fixes":[{"code":"indicator.cost-at-least","place":"/indicators/0/printed"},
                            {"code":"plan.heading-says-percent","place":"/plan/heading","choice":9},
                            {"code":"indicators.same-basis","place":"/indicators"}, null]}""")
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.place",
                            contains(
                                    "/fixes/0",
                                    "/fixes/1",
                                    "/fixes/2",
                                    "/fixes/3/code",
                                    "/fixes/3/place"));
            fix(request, "\"0\"", "{}").then().statusCode(422);
            as("unit").get(address(request)).then().header("ETag", "\"0\"");
        }

        private io.restassured.response.Response fix(ObjectNode request, String tag, String body) {
            var call = as("unit").body(body);
            return (tag == null ? call : call.header("If-Match", tag))
                    .post(address(request) + "/findings/fixes");
        }
    }

    @Nested
    class A_reason {
        @Test
        void lets_a_target_be_submitted_and_approved_and_is_shown_and_audited()
                throws SQLException {
            var request = drafted(withoutResults());
            as("unit")
                    .post(address(request) + "/submission")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("levels.missing"));
            waive(request, "unit").then().statusCode(201).body("reason", equalTo("试点项目"));
            waive(request, "unit").then().statusCode(200).header("Idempotent-Replay", "true");
            as("unit").post(address(request) + "/submission").then().statusCode(200);
            as("department")
                    .get(address(request) + "/findings")
                    .then()
                    .body("blocking", equalTo(0))
                    .body(
                            "findings.find{it.code=='levels.missing'}.override.reason",
                            equalTo("试点项目"));
            assertThat(audit(request)).contains("levels.missing").contains("试点项目");
            Requests.review(request, "department", "{\"decision\":\"AGREE\"}")
                    .then()
                    .statusCode(200);
            Requests.review(request, "finance-section", "{\"decision\":\"AGREE\",\"grade\":\"优\"}")
                    .then()
                    .statusCode(200);
            as("finance-performance").post(address(request) + "/approval").then().statusCode(200);
            waive(request, "finance-section").then().statusCode(409);
        }

        @Test
        void counts_only_for_the_value_it_was_given_for() {
            var request = drafted(withoutResults());
            waive(request, "unit").then().statusCode(201);
            ((ObjectNode) request.withArray("indicators").get(0)).put("printed", "≥999米");
            as("unit")
                    .header("If-Match", "\"0\"")
                    .body(request.toString())
                    .put(address(request))
                    .then()
                    .statusCode(200);
            as("unit").get(address(request) + "/findings").then().body("blocking", equalTo(1));
            as("unit").post(address(request) + "/submission").then().statusCode(422);
        }

        @Test
        void taken_back_by_a_reviewer_keeps_the_target_from_approval() {
            var request = drafted(withoutResults());
            long id = waive(request, "unit").then().extract().jsonPath().getLong("id");
            as("unit").post(address(request) + "/submission").then().statusCode(200);
            var reasons = address(request) + "/finding-overrides";
            as("unit").delete(reasons + "/" + id).then().statusCode(409);
            as("department").delete(reasons + "/" + id).then().statusCode(204);
            as("department").delete(reasons + "/" + id).then().statusCode(404);
            as("department").get(reasons).then().statusCode(200).body("items", empty());
            as("department")
                    .get(address(request) + "/findings")
                    .then()
                    .body("blocking", equalTo(1));
        }

        @Test
        void makes_up_for_no_missing_value_and_no_unsettled_plan() {
            var request = fresh(infrastructureMaintenance());
            ((ObjectNode) request.withArray("indicators").get(0)).put("printed", "");
            drafted(request);
            override(request, "unit", "indicator.value-missing", "/indicators/0/printed", "x")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("override.not-possible"));
            override(request, "unit", "indicator.none", "/indicators", "x")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("override.no-finding"));
            override(request, "unit", "", "", " ")
                    .then()
                    .statusCode(422)
                    .body("errors.place", contains("/code", "/place", "/reason"));
            override(request, "auditor", "levels.missing", "/indicators", "x")
                    .then()
                    .statusCode(403);
        }

        private ObjectNode withoutResults() {
            var request = fresh(infrastructureMaintenance());
            ArrayNode rows = request.withArray("indicators");
            for (int i = 7; i > 3; i--) {
                rows.remove(i);
            }
            return request;
        }

        private io.restassured.response.Response waive(ObjectNode request, String role) {
            return override(request, role, "levels.missing", "/indicators", "试点项目");
        }

        private io.restassured.response.Response override(
                ObjectNode request, String role, String code, String place, String reason) {
            return as(role).body(
                            "{\"code\":\"%s\",\"place\":\"%s\",\"reason\":\"%s\"}"
                                    .formatted(code, place, reason))
                    .post(address(request) + "/finding-overrides");
        }

        private String audit(ObjectNode request) throws SQLException {
            try (var connection = database.getConnection();
                    var statement =
                            connection.prepareStatement(
                                    "select string_agg(detail, ' ') from audit_event where subject = ?"
                                            + " and action = 'target.override-finding'")) {
                statement.setString(
                        1, request.get("projectCode").asText() + "/" + request.get("fiscalYear"));
                try (var row = statement.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        }
    }
}
