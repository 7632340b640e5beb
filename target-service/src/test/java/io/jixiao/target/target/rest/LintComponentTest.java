package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Forms that are not stored, and the rules of a place, over HTTP.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class LintComponentTest {

    private static final String COST = "indicator.cost-at-least";

    @Nested
    class Without_storing {
        @Test
        void a_form_is_looked_at_and_not_kept() {
            var request = fresh(infrastructureMaintenance());
            as("unit")
                    .body(request.toString())
                    .post("/api/v1/lints")
                    .then()
                    .statusCode(200)
                    .body("storable", equalTo(true))
                    .body("findings.code", hasItem(COST));
            as("unit").get(address(request)).then().statusCode(404);
        }

        @Test
        void parts_that_miss_the_budget_are_told_with_three_mends_beside_every_other_fault() {
            var request = fresh(infrastructureMaintenance());
            request.put("unitName", "");
            ((ObjectNode) request.get("funding")).put("fiscal", "300000.00");
            as("unit")
                    .body(request.toString())
                    .post("/api/v1/lints")
                    .then()
                    .statusCode(200)
                    .body("storable", equalTo(false))
                    .body("findings.code", contains("field.required", "funding.parts-miss-budget"))
                    .body("findings.severity", everyItem(equalTo("BLOCKING")))
                    .body(
                            "findings[1].fixes.patch.flatten().value",
                            contains("300000.00", "100000.00", "400000.00"));
        }
    }

    @Nested
    class A_rule_set {
        private static final String RULE_SETS = "/api/v1/lint-rule-sets";

        @Test
        void makes_costs_block_in_its_county_from_its_year_on() {
            var token = TestTokens.of("finance-performance", "performance-990777", "990777000/");
            bearing(token)
                    .body(
                            """
                            {"division":"990777000","fromYear":2030,"reason":"县财政局要求",
                            "weights":{"indicator.cost-at-least":"BLOCKING","indicators.same-basis":"OFF"}}""")
                    .post(RULE_SETS)
                    .then()
                    .statusCode(201)
                    .body("reason", equalTo("县财政局要求"));
            assertThat(codes("990777000", 2030))
                    .contains("BLOCKING " + COST)
                    .noneMatch(each -> each.endsWith("same-basis"));
            assertThat(codes("990777000", 2029)).contains("WARNING " + COST);
            assertThat(codes("990778000", 2030)).contains("WARNING " + COST);
            as("auditor").get(RULE_SETS).then().body("items.division", hasItem("990777000"));
        }

        @Test
        void is_refused_with_everything_that_is_wrong_and_outside_the_scope() {
            var token = TestTokens.of("finance-performance", "performance-990777", "990777000/");
            bearing(token)
                    .body(
                            """
                            {"division":"99077","executionPoints":"100","overAchievedFromPercent":100,
                            "weights":{"plan.ambiguous":"OFF","plan.none":"LOUD"},"vagueWords":[""]}""")
                    .post(RULE_SETS)
                    .then()
                    .statusCode(422)
                    .body(
                            "errors.place",
                            contains(
                                    "/division",
                                    "/fromYear",
                                    "/reason",
                                    "/weights/plan.ambiguous",
                                    "/weights/plan.none",
                                    "/executionPoints",
                                    "/overAchievedFromPercent",
                                    "/vagueWords/0"));
            bearing(token)
                    .body("{\"division\":\"990778000\",\"fromYear\":2030,\"reason\":\"x\"}")
                    .post(RULE_SETS)
                    .then()
                    .statusCode(403)
                    .body("errors[0].detail", containsString("990778000"));
        }

        private List<String> codes(String division, int year) {
            var request = fresh(infrastructureMaintenance());
            request.put("mofDivCode", division).put("fiscalYear", year).remove("plan");
            var path =
                    as("unit")
                            .body(request.toString())
                            .post("/api/v1/lints")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            return path.getList("findings.collect{it.severity + ' ' + it.code}", String.class);
        }
    }
}
