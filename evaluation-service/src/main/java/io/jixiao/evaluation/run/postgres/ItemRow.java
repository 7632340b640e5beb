package io.jixiao.evaluation.run.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.run.Item;
import io.jixiao.evaluation.run.Item.Found;
import io.jixiao.evaluation.run.Item.Missing;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.RuleViolation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of `evaluation_run_item`.
record ItemRow(ObjectMapper json) {

    private static final TypeReference<List<MissingDocument>> MISSING = new TypeReference<>() {};

    /// What is missing, as it is stored.
    record MissingDocument(@Nullable String indicatorId, String code, Map<String, String> numbers) {

        static MissingDocument of(Missing missing) {
            return new MissingDocument(
                    missing.indicatorId().orElse(null),
                    missing.what().code(),
                    missing.what().numbers());
        }

        Missing toMissing() {
            var pairs =
                    numbers.entrySet().stream()
                            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                            .toArray();
            return new Missing(Optional.ofNullable(indicatorId), RuleViolation.of(code, pairs));
        }
    }

    void bind(PreparedStatement statement, String runId, Item item)
            throws SQLException, JsonProcessingException {
        statement.setObject(1, UUID.fromString(runId));
        statement.setString(2, item.key().project().value());
        statement.setString(3, item.unit().mofDivCode());
        statement.setString(4, item.unit().unitCode());
        statement.setString(5, item.unitName());
        statement.setString(6, item.name());
        switch (item.found()) {
            case Found.Scored(var total, var grade) -> {
                statement.setBigDecimal(7, total);
                statement.setString(8, grade);
                statement.setNull(10, Types.VARCHAR);
            }
            case Found.Incomplete(var missing) -> {
                statement.setNull(7, Types.NUMERIC);
                statement.setNull(8, Types.VARCHAR);
                statement.setString(
                        10,
                        json.writeValueAsString(
                                missing.stream().map(MissingDocument::of).toList()));
            }
        }
        statement.setObject(9, item.edition().orElse(null), Types.INTEGER);
        statement.setString(11, item.line());
    }

    Item read(ResultSet row) throws SQLException, JsonProcessingException {
        return new Item(
                ProjectKey.of(row.getString("project_code"), row.getInt("fiscal_year")),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("unit_name"),
                row.getString("name"),
                found(row),
                Optional.ofNullable(row.getObject("edition", Integer.class)),
                row.getString("line"));
    }

    private Found found(ResultSet row) throws SQLException, JsonProcessingException {
        var total = row.getBigDecimal("total");
        return total == null
                ? new Found.Incomplete(
                        json.readValue(row.getString("missing"), MISSING).stream()
                                .map(MissingDocument::toMissing)
                                .toList())
                : new Found.Scored(total, row.getString("grade"));
    }
}
