package io.jixiao.execution.batch.postgres;

import io.jixiao.execution.batch.LineOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What became of each line, in the caller's transaction.
@ApplicationScoped
class OutcomeTable {

    private static final String ADD =
            """
            insert into payment_batch_outcome (batch_id, line, outcome, entry_id, recorded_at, why)
            select ?, o.line, o.outcome, o.entry_id, o.recorded_at::timestamptz, o.why::json
            from unnest(?, ?, ?, ?, ?) o (line, outcome, entry_id, recorded_at, why)""";

    private static final String LIST =
            """
            select line, outcome, entry_id, recorded_at, why
            from payment_batch_outcome
            where batch_id = ? and line > ? and (cast(? as text) is null or outcome = ?)
            order by line
            limit ?""";

    private static final String FORGET =
            """
            with old as materialized (
                select id
                from payment_batch
                where outcomes <> 'GONE'
                and finished_at < clock_timestamp() - make_interval(secs => ?)
                order by finished_at
                limit 1
                for update skip locked
            ), lines as materialized (
                select o.batch_id, o.line
                from payment_batch_outcome o
                join old on o.batch_id = old.id
                order by o.batch_id, o.line
                limit ?
            ), gone as (
                delete from payment_batch_outcome o
                using lines
                where o.batch_id = lines.batch_id and o.line = lines.line
            ), told as (
                update payment_batch b
                set outcomes = case when (select count(*) from lines) < ? then 'GONE' else 'GOING' end
                from old
                where b.id = old.id
            )
            select (select count(*) from lines) from old""";

    private final DataSource database;
    private final PieceText texts;

    OutcomeTable(DataSource database, PieceText texts) {
        this.database = database;
        this.texts = texts;
    }

    void add(String id, List<LineOutcome> outcomes) {
        int size = outcomes.size();
        var lines = new Integer[size];
        var codes = new String[size];
        var entries = new @Nullable String[size];
        var instants = new @Nullable String[size];
        var why = new @Nullable String[size];
        for (int i = 0; i < size; i++) {
            var each = outcomes.get(i);
            lines[i] = each.line();
            codes[i] = each.code().name();
            entries[i] = each.entryId().orElse(null);
            instants[i] = each.recordedAt().map(Instant::toString).orElse(null);
            why[i] = each.why().isEmpty() ? null : texts.writeWhy(each.why());
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setArray(2, connection.createArrayOf("int4", lines));
            statement.setArray(3, connection.createArrayOf("text", codes));
            statement.setArray(4, connection.createArrayOf("text", entries));
            statement.setArray(5, connection.createArrayOf("text", instants));
            statement.setArray(6, connection.createArrayOf("text", why));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("batch outcomes", e);
        }
    }

    List<LineOutcome> list(String id, Optional<LineOutcome.Code> code, int afterLine, int limit) {
        var only = code.map(Enum::name).orElse(null);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setInt(2, afterLine);
            statement.setString(3, only);
            statement.setString(4, only);
            statement.setInt(5, limit);
            var found = new ArrayList<LineOutcome>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("batch outcomes", e);
        }
    }

    Optional<Integer> forget(Duration kept, int most) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, kept.toSeconds());
            statement.setInt(2, most);
            statement.setInt(3, most);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getInt(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("batch outcomes", e);
        }
    }

    private LineOutcome read(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new LineOutcome(
                row.getInt("line"),
                LineOutcome.Code.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("entry_id")),
                Optional.ofNullable(row.getObject("recorded_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                why == null ? List.of() : texts.readWhy(why));
    }
}
