package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.RecordClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// The database's: clocks of replicas differ.
@ApplicationScoped
class PostgresRecordClock implements RecordClock {

    private final DataSource database;

    PostgresRecordClock(DataSource database) {
        this.database = database;
    }

    @Override
    public Instant recordedAt() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select record_instant()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("record clock", e);
        }
    }
}
