package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.Horizon;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// The row `record_horizon`, moved on by transaction numbers and not by anybody's clock.
///
/// First it is announced after which instant everybody draws; when that is committed, a transaction
/// notes its own number: those with higher ones read the announcement. Once none with a lower one
/// is in progress, everything up to the announced instant is known.
@ApplicationScoped
class PostgresHorizon implements Horizon {

    /// Any number, the same in every replica.
    private static final long LOCK = 0x4A_49_58_49_41_4F_04L;

    private static final String ALONE = "select pg_advisory_xact_lock(" + LOCK + ")";

    private static final String KNOWN_THROUGH = "select known_through from record_horizon";

    /// Time moves on even where the clock has stepped back.
    private static final String ANNOUNCE =
            """
            update record_horizon
            set drawn_after = greatest(clock_timestamp(), drawn_after + interval '1 microsecond')
            where open_before is null and known_through = drawn_after""";

    /// Its own number, which is given out now: a snapshot's end would not do, it leaves out those
    /// that have a number and have not ended. One that lies ahead was noted in another cluster,
    /// before a restore.
    private static final String NOTE =
            """
            update record_horizon
            set open_before = pg_current_xact_id()
            where known_through < drawn_after
            and (open_before is null or open_before > pg_snapshot_xmax(pg_current_snapshot()))""";

    /// Other databases of the cluster do not write here.
    private static final String CONFIRM =
            """
            update record_horizon
            set known_through = drawn_after, open_before = null
            where open_before <= pg_snapshot_xmax(pg_current_snapshot())
            and not exists (
                select
                from pg_snapshot_xip(pg_current_snapshot()) open (id)
                where open.id < open_before
                and not exists (
                    select
                    from pg_stat_activity elsewhere
                    where elsewhere.datname <> current_database()
                    and elsewhere.backend_xid = open.id::xid
                )
            )""";

    private final DataSource database;

    PostgresHorizon(DataSource database) {
        this.database = database;
    }

    @Override
    public Instant knownThrough() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(KNOWN_THROUGH)) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("horizon", e);
        }
    }

    @Override
    public void advance() {
        committed(CONFIRM, ANNOUNCE);
        committed(NOTE);
        committed(CONFIRM);
    }

    /// Each in a transaction of its own: what is announced must be seen before it is counted on.
    private void committed(String... steps) {
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            try (var connection = database.getConnection()) {
                                execute(connection, ALONE);
                                for (var step : steps) {
                                    execute(connection, step);
                                }
                            } catch (SQLException e) {
                                throw new IllegalStateException("horizon", e);
                            }
                        });
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
