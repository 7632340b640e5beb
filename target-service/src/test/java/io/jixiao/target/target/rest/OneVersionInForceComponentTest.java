package io.jixiao.target.target.rest;

import static io.jixiao.target.target.rest.Requests.address;
import static io.jixiao.target.target.rest.Requests.approved;
import static io.jixiao.target.target.rest.Requests.as;
import static io.jixiao.target.target.rest.Requests.bearing;
import static io.jixiao.target.target.rest.Requests.fresh;
import static io.jixiao.target.target.rest.Requests.infrastructureMaintenance;
import static io.jixiao.target.target.rest.Requests.throughReviews;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;

import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// Exactly one version is in force at any instant.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
class OneVersionInForceComponentTest {

    private static final String MORE =
            """
            {"reason":"汛期道路损毁","effectiveOn":"2023-07-01","documentNumber":"乐财预〔2023〕18号",
             "funding":{"budget":"450000.00","fiscal":"450000.00"}}""";

    @Inject DataSource database;

    @Test
    void comes_of_approvals_at_the_same_time() throws Exception {
        var request = approved(fresh(infrastructureMaintenance()));
        as("unit").body(MORE).post(address(request) + "/change-requests");
        throughReviews(request);
        var approvals = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            var token = TestTokens.of("finance-performance", "qian" + i, "130225000/");
            var date = "{\"effectiveOn\":\"2023-07-0" + (i + 1) + "\"}";
            approvals.add(
                    () ->
                            bearing(token)
                                    .body(date)
                                    .post(address(request) + "/approval")
                                    .statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var each : pool.invokeAll(approvals)) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        as("auditor")
                .get(address(request) + "/versions")
                .then()
                .body("items.version", contains(1, 2));
    }

    @Test
    void is_what_the_database_insists_on() {
        var request = approved(fresh(infrastructureMaintenance()));
        var code = request.get("projectCode").asText();
        assertThatThrownBy(() -> insert(code, 2, "2022-01-01", 1, "2023-01-01"))
                .hasMessageContaining("violates check constraint");
        assertThatThrownBy(() -> insert(code, 3, "2023-08-01", 1, "2023-01-01"))
                .hasMessageContaining("target_version_follows_the_one_before");
        assertThatThrownBy(() -> insert(code, 3, "2023-08-01", 2, "2023-01-01"))
                .hasMessageContaining("target_version_replaces_what_is_there");
        assertThatThrownBy(() -> insert(code, 2, "2023-08-01", 1, "2023-02-01"))
                .hasMessageContaining("target_version_replaces_what_is_there");
    }

    private void insert(String code, int version, String from, int replaces, String since)
            throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    insert into target_version
                        (project_code, fiscal_year, version, effective_on, recorded_at,
                        approved_by, grade, mof_div_code, unit_code, budget_fen, content,
                        replaces, replaces_effective_on)
                    values ('%s', 2023, %d, '%s', now(), 'x', 'GOOD', '130225000', '480002', 0,
                        '{}', %d, '%s')"""
                            .formatted(code, version, from, replaces, since));
        }
    }
}
