package io.jixiao.execution.batch.postgres;

import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Counts;
import io.jixiao.execution.payment.Sender;
import io.jixiao.kernel.DataScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row of `payment_batch`.
final class BatchRow {

    static final String COLUMNS =
            """
            r.id, r.sent_by, r.source, r.divisions, r.unit_prefixes, r.dry_run, r.status, r.lines,
            r.done, r.accepted, r.replayed, r.parked, r.conflicts, r.rejected, r.started_at,
            r.finished_at, r.origin, r.outcomes""";

    private BatchRow() {}

    static Batch read(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("id"),
                new Batch.Order(
                        row.getString("sent_by"),
                        new Sender(Optional.ofNullable(row.getString("source")), scope(row)),
                        row.getBoolean("dry_run"),
                        Optional.ofNullable(row.getString("origin"))),
                Batch.Status.valueOf(row.getString("status")),
                row.getInt("lines"),
                row.getInt("done"),
                new Counts(
                        row.getInt("accepted"),
                        row.getInt("replayed"),
                        row.getInt("parked"),
                        row.getInt("conflicts"),
                        row.getInt("rejected")),
                instant(row, "started_at").orElseThrow(),
                instant(row, "finished_at"),
                row.getString("outcomes").equals("KEPT"));
    }

    private static DataScope scope(ResultSet row) throws SQLException {
        var divisions = texts(row, "divisions");
        var prefixes = texts(row, "unit_prefixes");
        var spans = new ArrayList<DataScope.Span>();
        for (int i = 0; i < divisions.size(); i++) {
            spans.add(new DataScope.Span(divisions.get(i), prefixes.get(i)));
        }
        return new DataScope(spans);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
