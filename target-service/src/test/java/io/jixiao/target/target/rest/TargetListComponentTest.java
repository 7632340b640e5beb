package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.TARGETS;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A county of its own, 990101000, with 20,000 targets of 200 units in two years.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class TargetListComponentTest {

    private static final String COUNTY = "990101000";

    private static final String FILL =
            """
            insert into target (project_code, fiscal_year, mof_div_code, unit_code, unit_name,
                name, purpose, goal, budget_fen, fiscal_fen, other_fen, plan_heading, state,
                submitted_by, department_reviewer, finance_reviewer, grade, opinion, version,
                last_indicator, revision)
            select '99010123P' || lpad(n::text, 12, '0'), 2022 + n %% 2, '%s',
                lpad((100 + n %% 20)::text, 3, '0') || lpad((n %% 10)::text, 3, '0'), '单位',
                case when n = 19998 then '京津冀对接ABC' when n %% 100 = 0 then '道路维修 50%%'
                else '日常运转' end, '', '', 0, 0, 0, '',
                case when n %% 50 = 0 then 'WITHDRAWN' else 'DRAFT' end,
                '', '', '', 'NONE', '', 0, 0, 0
            from generate_series(1, 20000) n
            on conflict do nothing"""
                    .formatted(COUNTY);

    @Inject DataSource database;

    private final String auditor = TestTokens.of("auditor", "auditor", COUNTY + "/");

    @BeforeEach
    void fill() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FILL);
            statement.execute("analyze target");
        }
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        assertThat(all(auditor, "projectCode", "fiscalYear=2022&unitPrefix=100&limit=400"))
                .hasSize(1000)
                .doesNotHaveDuplicates();
    }

    @Test
    void is_narrowed_by_state_year_unit_and_name() {
        bearing(auditor)
                .get(TARGETS + "?fiscalYear=2022&state=WITHDRAWN&unitPrefix=100000&name=道路&limit=5")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(5))
                .body("items.state", everyItem(equalTo("WITHDRAWN")))
                .body("items.unitCode", everyItem(equalTo("100000")))
                .body("items.name", everyItem(equalTo("道路维修 50%")));
        bearing(auditor)
                .queryParam("name", "修 50%")
                .queryParam("state", "DRAFT", "WITHDRAWN")
                .get(TARGETS + "?limit=1")
                .then()
                .body("items.size()", equalTo(1));
        bearing(auditor)
                .queryParam("name", "_运转%")
                .get(TARGETS)
                .then()
                .body("items.size()", equalTo(0))
                .body("next", nullValue());
    }

    @Test
    void shows_a_unit_its_own_and_several_scopes_together() {
        var token = TestTokens.of("unit", "two", COUNTY + "/101001", COUNTY + "/103003");
        assertThat(all(token, "unitCode", "fiscalYear=2023&limit=500"))
                .hasSize(2000)
                .contains("101001", "103003")
                .containsOnly("101001", "103003");
    }

    @Test
    void scopes_that_overlap_show_a_target_once() {
        var token = TestTokens.of("unit", "both", "*/101001", COUNTY + "/101");
        assertThat(all(token, "projectCode", "fiscalYear=2023&unitPrefix=101001&limit=500"))
                .hasSize(1000)
                .doesNotHaveDuplicates();
        bearing(TestTokens.of("unit", "nobody"))
                .get(TARGETS)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void two_characters_far_down_the_list_are_found() {
        for (var query : List.of("name=对接", "name=接abc", "name=京津冀对接&state=DRAFT&limit=1")) {
            assertThat(all(auditor, "projectCode", query))
                    .as(query)
                    .containsExactly("99010123P000000019998");
        }
        assertThat(all(auditor, "projectCode", "name=对接&state=WITHDRAWN")).isEmpty();
        assertThat(all(auditor, "projectCode", "name=接对")).isEmpty();
    }

    @Test
    void common_words_page_to_the_end_without_gap_or_repetition() {
        assertThat(all(auditor, "projectCode", "name=道路&limit=33"))
                .hasSize(200)
                .doesNotHaveDuplicates()
                .isEqualTo(all(auditor, "projectCode", "name=道路维修&unitName=单&limit=500"));
    }

    @Test
    void a_project_code_and_what_it_begins_with_are_found() {
        assertThat(all(auditor, "projectCode", "projectCode=99010123P00000000012"))
                .hasSize(10)
                .allSatisfy(code -> assertThat(code).startsWith("99010123P00000000012"));
        bearing(auditor)
                .get(TARGETS + "?projectCode=9901012")
                .then()
                .statusCode(400)
                .body("errors.place", contains("/projectCode"));
    }

    @Test
    void what_is_searched_for_is_looked_up_in_the_index_on_words() throws SQLException {
        assertThat(
                        explain(
                                """
                                select project_code from target
                                where words @> characters_and_pairs('对接')
                                and position('对接' in lower(name)) > 0
                                order by fiscal_year + 0, mof_div_code, unit_code, project_code
                                limit 51"""))
                .contains("target_by_words")
                .doesNotContain("Seq Scan");
    }

    @Test
    void what_it_is_narrowed_by_is_checked_all_at_once() {
        as("auditor")
                .get(TARGETS + "?state=NEW&fiscalYear=MMXXIII&unitPrefix=4x&limit=10")
                .then()
                .statusCode(400)
                .body("errors.place", contains("/state", "/fiscalYear", "/unitPrefix"));
        as("auditor").get(TARGETS + "?limit=501").then().statusCode(400);
        as("auditor").get(TARGETS + "?limit=ten").then().statusCode(400);
        as("auditor").get(TARGETS + "?cursor=nonsense").then().statusCode(400);
        as("auditor").queryParam("name", "\u0000").get(TARGETS).then().statusCode(400);
    }

    @Test
    void a_deep_page_of_one_unit_reads_the_index_and_few_rows() throws SQLException {
        var plan =
                explain(
                        """
                        select project_code from target t
                        where fiscal_year = 2023 and mof_div_code = '990101000'
                        and unit_code >= '101001' and unit_code < '101001:'
                        and (fiscal_year, mof_div_code, unit_code, project_code)
                            > (2023, '990101000', '101001', '99010123P000000010001')
                        order by fiscal_year, mof_div_code, unit_code, project_code limit 51""");
        assertThat(plan)
                .contains("target_in_list_order")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
    }

    private static List<String> all(String token, String field, String query) {
        var found = new ArrayList<String>();
        String cursor = "";
        do {
            var page =
                    bearing(token)
                            .get(TARGETS + "?" + query + "&cursor=" + cursor)
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            found.addAll(page.getList("items." + field, String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    private String explain(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("explain " + sql)) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add(row.getString(1));
            }
            return lines.stream().collect(Collectors.joining("\n"));
        }
    }
}
