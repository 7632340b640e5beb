package io.jixiao.target.target.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.change.ChangeFlag;
import io.jixiao.target.change.FieldChange;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.ChangeTerms;
import io.jixiao.target.target.TargetKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A change request and its row.
final class ChangeRows {

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final ObjectMapper json;

    ChangeRows(ObjectMapper json) {
        this.json = json;
    }

    /// What may change, then the key; returns the index after it.
    int bindChangeable(PreparedStatement statement, ChangeRequest request)
            throws SQLException, JsonProcessingException {
        statement.setString(1, request.terms().reason());
        statement.setObject(2, request.terms().effectiveOn());
        statement.setString(3, request.terms().documentNumber());
        statement.setString(4, request.status().name());
        statement.setInt(5, request.madeVersion());
        statement.setString(6, json.writeValueAsString(request.changes()));
        var flags = request.flags().stream().map(ChangeFlag::name).sorted().toArray();
        statement.setArray(7, statement.getConnection().createArrayOf("text", flags));
        statement.setString(8, request.key().projectCode().value());
        statement.setInt(9, request.key().fiscalYear().year());
        statement.setInt(10, request.number());
        return 11;
    }

    ChangeRequest read(ResultSet row) throws SQLException, JsonProcessingException {
        var flags = (String[]) row.getArray("flags").getArray();
        return new ChangeRequest(
                new TargetKey(
                        new ProjectCode(row.getString("project_code")),
                        FiscalYear.of(row.getInt("fiscal_year"))),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("name"),
                row.getInt("number"),
                row.getInt("base_version"),
                new ChangeTerms(
                        row.getString("reason"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("document_number")),
                row.getObject("filed_on", LocalDate.class),
                new Hand(row.getString("filed_by"), row.getString("filed_for")),
                row.getString("filed_by_name"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                ChangeRequest.Status.valueOf(row.getString("status")),
                row.getInt("made_version"),
                json.readValue(row.getString("changes"), CHANGES),
                Arrays.stream(flags).map(ChangeFlag::valueOf).collect(Collectors.toSet()));
    }
}
