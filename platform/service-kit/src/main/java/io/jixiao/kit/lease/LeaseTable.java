package io.jixiao.kit.lease;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Leases in a table of jobs with `id uuid, status, started_at, worker, lease_until`, by the
/// database's clock. In the caller's transaction.
///
/// @param columns of a job `r`, as the reader wants them
public record LeaseTable<J>(DataSource database, String table, String columns, Row<J> reader) {

    private static final String CLAIM =
            """
            update %1$s r
            set worker = ?, lease_until = clock_timestamp() + make_interval(secs => ?)
            where r.id = (
                select id
                from %1$s
                where status = 'RUNNING'
                and (lease_until is null or lease_until < clock_timestamp())
                order by started_at, id
                limit 1
                for update skip locked
            )
            returning %2$s""";
    private static final String LOCKED =
            """
            select %2$s
            from %1$s r
            where r.id = ? and r.worker = ? and r.status = 'RUNNING'
            for update""";
    private static final String RELEASE =
            "update %1$s set worker = null, lease_until = null where id = ? and worker = ?";

    @FunctionalInterface
    public interface Row<J> {
        J read(ResultSet row) throws SQLException;
    }

    /// The oldest running one that nobody works on, or whose worker has not been heard of in time.
    public Optional<J> claim(String worker, Duration lease) {
        return with(
                CLAIM,
                statement -> {
                    statement.setString(1, worker);
                    statement.setLong(2, lease.toSeconds());
                    return first(statement);
                });
    }

    /// Locks it for one chunk; empty when it no longer runs or is no longer this worker's.
    public Optional<J> locked(String id, String worker) {
        return with(
                LOCKED,
                statement -> {
                    bind(statement, id, worker);
                    return first(statement);
                });
    }

    public void release(String id, String worker) {
        with(
                RELEASE,
                statement -> {
                    bind(statement, id, worker);
                    return statement.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, String id, String worker)
            throws SQLException {
        statement.setObject(1, UUID.fromString(id));
        statement.setString(2, worker);
    }

    private Optional<J> first(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql.formatted(table, columns))) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }
}
