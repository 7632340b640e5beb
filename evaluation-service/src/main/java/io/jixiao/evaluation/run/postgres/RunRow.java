package io.jixiao.evaluation.run.postgres;

import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Run.Mode;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/// A row of `evaluation_run`, without its lease.
final class RunRow {

    static final String COLUMNS =
            """
            r.id, r.fiscal_year, r.mode, r.divisions, r.unit_prefixes, r.started_by,
            r.triggered_on, r.status, r.total, r.done, r.position, r.result_hash, r.started_at,
            r.finished_at""";

    private RunRow() {}

    static void bind(PreparedStatement statement, Run run) throws SQLException {
        var connection = statement.getConnection();
        statement.setObject(1, UUID.fromString(run.id()));
        statement.setInt(2, run.year().year());
        statement.setString(3, run.mode().name());
        statement.setArray(4, connection.createArrayOf("text", run.scope().divisions()));
        statement.setArray(5, connection.createArrayOf("text", run.scope().unitPrefixes()));
        statement.setString(6, run.startedBy());
        statement.setObject(7, run.triggeredOn().orElse(null));
        statement.setString(8, run.status().name());
        statement.setInt(9, run.total());
        statement.setInt(10, run.done());
        statement.setObject(11, run.startedAt().atOffset(ZoneOffset.UTC));
    }

    static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                FiscalYear.of(row.getInt("fiscal_year")),
                Mode.valueOf(row.getString("mode")),
                scope(row),
                row.getString("started_by"),
                Optional.ofNullable(row.getObject("triggered_on", LocalDate.class)),
                Status.valueOf(row.getString("status")),
                row.getInt("total"),
                row.getInt("done"),
                Optional.ofNullable(row.getString("position")).map(ProjectCode::new),
                Optional.ofNullable(row.getString("result_hash")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row));
    }

    private static Optional<Instant> instant(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
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
