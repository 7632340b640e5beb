package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.Horizon;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// Whoever posts draws the instant for the record after it has locked accounts, so after its
/// transaction has an id: a transaction without one has not drawn an instant yet.
@ApplicationScoped
class PostgresHorizon implements Horizon {

    private static final String KNOWN_THROUGH =
            """
            select least(clock_timestamp(), (
                select min(xact_start)
                from pg_stat_activity
                where datname = current_database()
                and pid <> pg_backend_pid()
                and backend_xid is not null
            )) - make_interval(secs => ?)""";

    private final DataSource database;
    private final LedgerSettings settings;

    PostgresHorizon(DataSource database, LedgerSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Instant knownThrough() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KNOWN_THROUGH)) {
            statement.setLong(1, settings.clocksApartAtMost().toSeconds());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("horizon", e);
        }
    }
}
