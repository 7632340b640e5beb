package io.jixiao.target.target.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.target.target.rest.Requests;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
class HistoryComponentTest {

    @Inject DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update target_version set effective_on = effective_on + 1",
                "delete from target_version",
                "truncate target_version cascade",
                "update target_step set opinion = 'x'",
                "delete from target_step",
                "truncate target_step"
            })
    void the_database_lets_nobody_edit_history(String sql) {
        Requests.approved(Requests.fresh(Requests.investmentPromotion()));
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is history and is never edited");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budget_fen = budget_fen + 1",
                "fiscal_fen = -1",
                "state = 'CLOSED'",
                "state = 'SUBMITTED', submitted_by = ''",
                "state = 'RETURNED', opinion = ''",
                "state = 'APPROVED', version = 0",
                "submitted_by = 'li', department_reviewer = 'li'",
                "department_reviewer = 'li', finance_reviewer = 'li'",
                "unit_code = '48'",
                "project_code = 'x'"
            })
    void the_tables_repeat_what_the_constructors_say(String change) {
        var request = Requests.drafted(Requests.fresh(Requests.investmentPromotion()));
        assertThatThrownBy(
                        () ->
                                execute(
                                        "update target set %s where project_code = '%s'"
                                                .formatted(
                                                        change,
                                                        request.get("projectCode").asText())))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("violates check constraint");
    }

    @Test
    void every_step_is_in_the_audit_trail() throws SQLException {
        var request = Requests.approved(Requests.fresh(Requests.investmentPromotion()));
        assertThat(
                        one(
                                "select string_agg(action, ' ' order by id) from audit_event"
                                        + " where subject = '"
                                        + request.get("projectCode").asText()
                                        + "/2023'"))
                .isEqualTo(
                        "target.draft target.submit target.department-agree target.finance-agree"
                                + " target.approve");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
