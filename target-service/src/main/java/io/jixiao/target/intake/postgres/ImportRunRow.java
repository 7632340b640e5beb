package io.jixiao.target.intake.postgres;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportRun.Status;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A row of `document_import`, without its lease.
final class ImportRunRow {

    static final String COLUMNS =
            """
            r.id, r.fiscal_year, r.mof_div_code, r.unit_code, r.unit_name, r.dry_run, r.divisions,
            r.unit_prefixes, r.started_by, r.roles, r.status, r.total, r.done, r.started_at,
            r.finished_at""";

    private ImportRunRow() {}

    static void bind(PreparedStatement statement, ImportRun run) throws SQLException {
        var connection = statement.getConnection();
        var given = run.given();
        statement.setObject(1, UUID.fromString(run.id()));
        statement.setInt(2, given.year().year());
        statement.setString(3, given.mofDivCode());
        statement.setString(4, given.unitCode().orElse(null));
        statement.setString(5, given.unitName().orElse(null));
        statement.setBoolean(6, run.dryRun());
        statement.setArray(7, connection.createArrayOf("text", run.scope().divisions()));
        statement.setArray(8, connection.createArrayOf("text", run.scope().unitPrefixes()));
        statement.setString(9, run.startedBy());
        statement.setArray(10, connection.createArrayOf("text", run.roles().toArray()));
        statement.setString(11, run.status().name());
        statement.setInt(12, run.total());
        statement.setInt(13, run.done());
        statement.setObject(14, run.startedAt().atOffset(ZoneOffset.UTC));
    }

    static ImportRun read(ResultSet row) throws SQLException {
        return new ImportRun(
                row.getString("id"),
                new Given(
                        FiscalYear.of(row.getInt("fiscal_year")),
                        row.getString("mof_div_code"),
                        Optional.ofNullable(row.getString("unit_code")),
                        Optional.ofNullable(row.getString("unit_name"))),
                row.getBoolean("dry_run"),
                scope(row),
                row.getString("started_by"),
                Set.of((String[]) row.getArray("roles").getArray()),
                Status.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static DataScope scope(ResultSet row) throws SQLException {
        var divisions = (String[]) row.getArray("divisions").getArray();
        var prefixes = (String[]) row.getArray("unit_prefixes").getArray();
        var spans = new ArrayList<DataScope.Span>();
        for (int i = 0; i < divisions.length; i++) {
            spans.add(new DataScope.Span(divisions[i], prefixes[i]));
        }
        return new DataScope(spans);
    }
}
