package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.monitoring.OneRunner;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/// An advisory lock of a session beside the transactions of the run: it goes when the process does.
@ApplicationScoped
class PostgresOneRunner implements OneRunner {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x4A_49_58_49_41_4F_02L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DataSource database;

    PostgresOneRunner(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> Optional<T> alone(Duration patience, Supplier<T> work) {
        try (var connection = database.getConnection()) {
            if (!lock(connection, patience)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                query(connection, "select pg_advisory_unlock(" + LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("lock of the runner", e);
        }
    }

    private static boolean lock(Connection connection, Duration patience) throws SQLException {
        if (patience.isZero()) {
            return query(connection, "select pg_try_advisory_lock(" + LOCK + ")");
        }
        query(connection, timeout(patience));
        try {
            query(connection, "select pg_advisory_lock(" + LOCK + ") is not null");
            return true;
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        } finally {
            query(connection, timeout(Duration.ZERO));
        }
    }

    private static String timeout(Duration patience) {
        return "select set_config('lock_timeout', '%d', false) is not null"
                .formatted(patience.toMillis());
    }

    private static boolean query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
