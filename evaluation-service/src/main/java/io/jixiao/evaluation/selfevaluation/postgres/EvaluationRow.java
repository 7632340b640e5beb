package io.jixiao.evaluation.selfevaluation.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Summary;
import io.jixiao.kernel.BudgetUnit;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/// A row of `evaluation_edition`.
record EvaluationRow(ObjectMapper json) {

    static final String COLUMNS =
            """
            e.project_code, e.fiscal_year, e.edition, e.mof_div_code, e.unit_code, e.unit_name,
            e.name, e.run_id, e.scheme, e.scheme_version, e.target_version, e.total, e.grade,
            e.recorded_at""";

    void bind(PreparedStatement statement, Evaluation evaluation)
            throws SQLException, JsonProcessingException {
        var result = evaluation.result();
        statement.setString(1, evaluation.key().project().value());
        statement.setInt(2, evaluation.key().year().year());
        statement.setInt(3, evaluation.edition());
        statement.setString(4, evaluation.unit().mofDivCode());
        statement.setString(5, evaluation.unit().unitCode());
        statement.setString(6, evaluation.unitName());
        statement.setString(7, evaluation.name());
        statement.setObject(8, UUID.fromString(evaluation.runId()));
        statement.setString(9, result.scheme());
        statement.setInt(10, result.schemeVersion());
        statement.setInt(11, result.targetVersion());
        statement.setBigDecimal(12, result.total());
        statement.setString(13, result.grade());
        statement.setString(14, json.writeValueAsString(ResultDocument.of(result)));
        statement.setString(15, result.fingerprint());
        statement.setObject(16, evaluation.recordedAt().atOffset(ZoneOffset.UTC));
    }

    Summary summary(ResultSet row) throws SQLException {
        return new Summary(
                key(row),
                unit(row),
                row.getString("unit_name"),
                row.getString("name"),
                row.getInt("edition"),
                row.getString("run_id"),
                row.getBigDecimal("total"),
                row.getString("grade"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    Evaluation evaluation(ResultSet row) throws SQLException, JsonProcessingException {
        var document = json.readValue(row.getString("result"), ResultDocument.class);
        return new Evaluation(
                key(row),
                unit(row),
                row.getString("unit_name"),
                row.getString("name"),
                row.getInt("edition"),
                row.getString("run_id"),
                document.toResult(
                        row.getString("scheme"),
                        row.getInt("scheme_version"),
                        row.getInt("target_version"),
                        row.getBigDecimal("total"),
                        row.getString("grade")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    static ProjectKey key(ResultSet row) throws SQLException {
        return ProjectKey.of(row.getString("project_code"), row.getInt("fiscal_year"));
    }

    private static BudgetUnit unit(ResultSet row) throws SQLException {
        return new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code"));
    }
}
