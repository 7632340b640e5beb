package io.jixiao.execution.alert.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertKey;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.AlertState;
import io.jixiao.execution.alert.AlertStep;
import io.jixiao.execution.alert.Grounds;
import io.jixiao.execution.alert.Level;
import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// A row of `alert` joined with one of its steps.
final class AlertRow {

    static final String COLUMNS =
            """
            a.project_code, a.fiscal_year, a.mof_div_code, a.unit_code, a.rule, a.period,
            s.number, s.kind, s.episode, s.level, s.state, s.business_date, s.plan_version,
            s.rule_version, s.numbers, s.message, s.recorded_at, s.feed_seq""";

    private static final TypeReference<LinkedHashMap<String, String>> NUMBERS =
            new TypeReference<>() {};

    private AlertRow() {}

    static Alert read(ResultSet row, ObjectMapper json) throws SQLException {
        return new Alert(
                new AlertKey(
                        ProjectKey.of(row.getString("project_code"), row.getInt("fiscal_year")),
                        AlertRule.valueOf(row.getString("rule")),
                        row.getObject("period", LocalDate.class)),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                step(row, json));
    }

    private static AlertStep step(ResultSet row, ObjectMapper json) throws SQLException {
        return new AlertStep(
                row.getInt("number"),
                StepKind.valueOf(row.getString("kind")),
                row.getInt("episode"),
                Level.valueOf(row.getString("level")),
                AlertState.valueOf(row.getString("state")),
                new Grounds(
                        row.getObject("business_date", LocalDate.class),
                        row.getInt("plan_version"),
                        row.getInt("rule_version"),
                        numbers(row.getString("numbers"), json),
                        row.getString("message")));
    }

    static String text(Map<String, String> numbers, ObjectMapper json) {
        try {
            return json.writeValueAsString(numbers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers of an alert", e);
        }
    }

    private static Map<String, String> numbers(String text, ObjectMapper json) {
        try {
            return json.readValue(text, NUMBERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers of an alert", e);
        }
    }
}
