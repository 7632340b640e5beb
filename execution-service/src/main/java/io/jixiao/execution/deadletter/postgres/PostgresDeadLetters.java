package io.jixiao.execution.deadletter.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.deadletter.Arrived;
import io.jixiao.execution.deadletter.DeadLetter;
import io.jixiao.execution.deadletter.DeadLetters;
import io.jixiao.execution.deadletter.Original;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresDeadLetters implements DeadLetters {

    private static final String KEEP =
            """
            insert into dead_letter (
                letter_topic, letter_partition, letter_offset, topic, code, reason, record_key,
                record_value, headers, mof_div_code, unit_code, pay_cert_no, died_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?)
            on conflict do nothing\
            """;

    /// A record may have a megabyte: of a page only the beginnings are read, as long as shown.
    private static final String LIST =
            """
            select d.id, d.topic, d.code, d.reason, d.died_at, d.state, d.settled_at, d.settled_by,
                d.settled_why, '[]' as headers,
                substring(d.record_key for 16000) as record_key,
                substring(d.record_value for 16000) as record_value
            from dead_letter d
            where (cast(? as text) is null or d.state = ?)
            and (cast(? as text) is null or d.topic = ?)
            and (cast(? as text) is null or d.pay_cert_no = ?)
            and d.id > ?
            and %s
            order by d.id
            limit ?\
            """
                    .formatted(ScopeSql.condition("d"));

    private static final String FIND =
            "select d.* from dead_letter d where d.id = ? and %s"
                    .formatted(ScopeSql.condition("d"));

    private static final String SETTLED =
            """
            update dead_letter
            set state = ?, settled_at = ?, settled_by = ?, settled_why = ?
            where id = ?
            returning *\
            """;

    private static final String BACKLOG =
            "select count(*), min(died_at) from dead_letter where state = 'WAITING'";

    private final DataSource database;
    private final HeaderText headers;

    PostgresDeadLetters(DataSource database, ObjectMapper json) {
        this.database = database;
        this.headers = new HeaderText(json);
    }

    @Override
    public void keep(List<Arrived> letters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            for (var letter : letters) {
                bind(statement, letter);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters", e);
        }
    }

    @Override
    public List<DeadLetter> list(Filter filter, long after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            var state = filter.state().map(Enum::name).orElse(null);
            int next = twice(statement, 1, state);
            next = twice(statement, next, filter.topic().orElse(null));
            next = twice(statement, next, filter.payCertNo().orElse(null));
            statement.setLong(next++, after);
            statement.setInt(ScopeSql.bind(statement, next, scope), limit);
            var letters = new ArrayList<DeadLetter>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    letters.add(read(row));
                }
            }
            return letters;
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters", e);
        }
    }

    @Override
    public Optional<DeadLetter> find(long id, DataScope scope) {
        return find(FIND, id, scope);
    }

    @Override
    public Optional<DeadLetter> locked(long id, DataScope scope) {
        return find(FIND + " for update", id, scope);
    }

    @Override
    public DeadLetter settled(long id, DeadLetter.State state, DeadLetter.Settled settled) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SETTLED)) {
            statement.setString(1, state.name());
            statement.setObject(2, settled.at().atOffset(ZoneOffset.UTC));
            statement.setString(3, settled.by());
            statement.setString(4, settled.why());
            statement.setLong(5, id);
            try (var row = statement.executeQuery()) {
                row.next();
                return read(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("dead letter", e);
        }
    }

    @Override
    public Backlog backlog() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BACKLOG)) {
            row.next();
            return new Backlog(
                    row.getLong(1),
                    Optional.ofNullable(row.getObject(2, OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        } catch (SQLException e) {
            throw new IllegalStateException("dead letters", e);
        }
    }

    private Optional<DeadLetter> find(String sql, long id, DataScope scope) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setLong(1, id);
            ScopeSql.bind(statement, 2, scope);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("dead letter", e);
        }
    }

    private void bind(PreparedStatement statement, Arrived letter) throws SQLException {
        statement.setString(1, letter.place().topic());
        statement.setInt(2, letter.place().partition());
        statement.setLong(3, letter.place().offset());
        statement.setString(4, letter.original().topic());
        statement.setString(5, letter.code());
        statement.setString(6, letter.reason());
        statement.setBytes(7, bytes(letter.original().key()));
        statement.setBytes(8, bytes(letter.original().value()));
        statement.setString(9, headers.write(letter.original().headers()));
        statement.setString(10, letter.mofDivCode());
        statement.setString(11, letter.unitCode());
        statement.setString(12, letter.payCertNo().orElse(null));
        statement.setObject(13, letter.diedAt().atOffset(ZoneOffset.UTC));
    }

    private DeadLetter read(ResultSet row) throws SQLException {
        var state = DeadLetter.State.valueOf(row.getString("state"));
        return new DeadLetter(
                row.getLong("id"),
                new Original(
                        row.getString("topic"),
                        Optional.ofNullable(row.getBytes("record_key")).map(ByteBuffer::wrap),
                        Optional.ofNullable(row.getBytes("record_value")).map(ByteBuffer::wrap),
                        headers.read(row.getString("headers"))),
                row.getString("code"),
                row.getString("reason"),
                instant(row, "died_at"),
                state,
                state == DeadLetter.State.WAITING ? Optional.empty() : Optional.of(settled(row)));
    }

    private static DeadLetter.Settled settled(ResultSet row) throws SQLException {
        return new DeadLetter.Settled(
                instant(row, "settled_at"),
                row.getString("settled_by"),
                row.getString("settled_why"));
    }

    private static int twice(PreparedStatement statement, int index, @Nullable String value)
            throws SQLException {
        statement.setString(index, value);
        statement.setString(index + 1, value);
        return index + 2;
    }

    private static byte @Nullable [] bytes(Optional<ByteBuffer> buffer) {
        return buffer.map(
                        each -> {
                            var bytes = new byte[each.remaining()];
                            each.duplicate().get(bytes);
                            return bytes;
                        })
                .orElse(null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
