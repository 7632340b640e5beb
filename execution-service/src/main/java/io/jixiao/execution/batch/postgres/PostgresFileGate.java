package io.jixiao.execution.batch.postgres;

import io.jixiao.execution.batch.FileGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// An advisory lock of a session of its own: it goes when the process does.
@ApplicationScoped
class PostgresFileGate implements FileGate {

    private static final String NAMED = "(hashtextextended('payment file ' || ?, 0))";
    private static final String ENTER = "select pg_try_advisory_lock" + NAMED;
    private static final String LEAVE = "select pg_advisory_unlock" + NAMED;

    private final DataSource database;

    PostgresFileGate(DataSource database) {
        this.database = database;
    }

    @Override
    public void alone(String name, Work work) throws IOException {
        try (var connection = database.getConnection()) {
            if (asked(connection, ENTER, name)) {
                try {
                    work.run();
                } finally {
                    asked(connection, LEAVE, name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("gate of payment files", e);
        }
    }

    private static boolean asked(Connection connection, String sql, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
