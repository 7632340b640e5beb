package io.jixiao.execution.knowledge.postgres;

import io.jixiao.execution.knowledge.PeriodSnapshot;
import io.jixiao.execution.knowledge.Snapshots;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSnapshots implements Snapshots {

    /// What was recorded by the cut-off is one version, each batch after it one more.
    private static final String VERSIONS =
            """
            with recorded as (
                select
                    greatest(recorded_at, ?) as known_at,
                    coalesce(sum(amount_fen) filter (where fund = 'FISCAL'), 0)::bigint as fiscal_fen,
                    coalesce(sum(amount_fen) filter (where fund = 'OTHER'), 0)::bigint as other_fen,
                    count(*) as entries
                from ledger_entry
                where project_code = ? and fiscal_year = ? and counts
                and xpay_date <= ? and recorded_at <= ?
                group by 1
                union all
                select ?, 0, 0, 0
            ),
            version as (
                select known_at, sum(fiscal_fen) as fiscal_fen, sum(other_fen) as other_fen,
                    sum(entries) as entries
                from recorded
                group by known_at
            ),
            numbered as (
                select
                    row_number() over in_order as version,
                    known_at,
                    sum(fiscal_fen) over in_order as fiscal_fen,
                    sum(other_fen) over in_order as other_fen,
                    sum(entries) over in_order as entries,
                    fiscal_fen + other_fen as change_fen
                from version
                window in_order as (order by known_at)
            )
            select version, known_at, fiscal_fen, other_fen, entries, change_fen
            from numbered
            """;

    private static final String AFTER = VERSIONS + "where version > ? order by version limit ?";

    private static final String LATEST =
            VERSIONS + "where version > ? order by version desc limit ?";

    private final DataSource database;

    PostgresSnapshots(DataSource database) {
        this.database = database;
    }

    @Override
    public List<PeriodSnapshot> versions(Span span, long after, int limit) {
        return read(AFTER, span, after, limit);
    }

    @Override
    public PeriodSnapshot latest(Span span) {
        return read(LATEST, span, 0, 1).getFirst();
    }

    private List<PeriodSnapshot> read(String sql, Span span, long after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            var cutOff = span.cutOff().atOffset(ZoneOffset.UTC);
            statement.setObject(1, cutOff);
            statement.setString(2, span.project().project().value());
            statement.setInt(3, span.project().year().year());
            statement.setObject(4, span.end());
            statement.setObject(5, span.knownThrough().atOffset(ZoneOffset.UTC));
            statement.setObject(6, cutOff);
            statement.setLong(7, after);
            statement.setInt(8, limit);
            var snapshots = new ArrayList<PeriodSnapshot>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    snapshots.add(
                            new PeriodSnapshot(
                                    row.getLong("version"),
                                    row.getObject("known_at", OffsetDateTime.class).toInstant(),
                                    Money.ofFen(row.getLong("fiscal_fen")),
                                    Money.ofFen(row.getLong("other_fen")),
                                    row.getLong("entries"),
                                    Money.ofFen(row.getLong("change_fen"))));
                }
            }
            return snapshots;
        } catch (SQLException e) {
            throw new IllegalStateException("period snapshots", e);
        }
    }
}
