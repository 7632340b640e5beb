package io.jixiao.execution.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.ledger.Horizon;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Instants are drawn and kept in a table of the test's own, as entries are in the ledger.
@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("What is known, when clocks step back and transactions take long")
class RecordHorizonComponentTest {

    private static final int WRITERS = 4;
    private static final int DRAWN_BY_EACH = 150;

    @Inject Horizon horizon;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    /// A clock that is up to ten seconds late, another time each time it is asked.
    @BeforeEach
    void aClockThatCannotBeTrusted() throws SQLException {
        try (var connection = connection()) {
            execute(connection, "drop schema if exists skewed cascade");
            execute(connection, "create schema skewed");
            execute(
                    connection,
                    """
                    create function skewed.clock_timestamp() returns timestamptz
                    language sql volatile as
                    'select pg_catalog.clock_timestamp() - random() * interval ''10 seconds'''""");
            execute(connection, "create table skewed.drawn (at timestamptz not null)");
        }
    }

    @AfterEach
    void cleanUp() throws SQLException {
        try (var connection = connection()) {
            execute(connection, "drop schema skewed cascade");
        }
    }

    @Test
    void nothing_joins_what_was_known_though_every_clock_steps_back() throws Exception {
        var told = new LinkedHashMap<Instant, Long>();
        try (var writers = Executors.newFixedThreadPool(WRITERS);
                var reader = connection()) {
            var working = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                working.add(writers.submit(writes()));
            }
            while (working.stream().anyMatch(each -> !each.isDone())) {
                horizon.advance();
                var known = horizon.knownThrough();
                told.put(known, drawnThrough(reader, known));
            }
            for (var each : working) {
                each.get();
            }
            assertThat(told).hasSizeGreaterThan(10);
            assertThat(retold(reader, told)).isEqualTo(told);
        }
    }

    @Test
    void a_transaction_that_commits_late_holds_the_horizon_back() throws SQLException {
        try (var late = connection();
                var reader = connection()) {
            late.setAutoCommit(false);
            var drawn = draw(late);
            horizon.advance();
            horizon.advance();
            assertThat(horizon.knownThrough()).isBefore(drawn);

            late.commit();
            horizon.advance();
            horizon.advance();
            assertThat(horizon.knownThrough()).isAfterOrEqualTo(drawn);
            assertThat(drawnThrough(reader, horizon.knownThrough())).isEqualTo(1);
        }
    }

    @Test
    void what_only_reads_holds_nothing_back() throws SQLException {
        try (var reading = connection()) {
            reading.setAutoCommit(false);
            execute(reading, "select count(*) from ledger_entry");
            var before = horizon.knownThrough();
            horizon.advance();
            horizon.advance();
            assertThat(horizon.knownThrough()).isAfter(before);
        }
    }

    private Callable<Void> writes() {
        return () -> {
            try (var connection = connection()) {
                connection.setAutoCommit(false);
                for (int i = 0; i < DRAWN_BY_EACH; i++) {
                    draw(connection);
                    execute(connection, "select pg_sleep(random() * 0.01)");
                    connection.commit();
                }
            }
            return null;
        };
    }

    private static Instant draw(Connection connection) throws SQLException {
        execute(connection, "set local search_path = skewed, pg_catalog, public");
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "insert into skewed.drawn values (record_instant()) returning at")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    private static Map<Instant, Long> retold(Connection connection, Map<Instant, Long> told)
            throws SQLException {
        var retold = new LinkedHashMap<Instant, Long>();
        for (var known : told.keySet()) {
            retold.put(known, drawnThrough(connection, known));
        }
        return retold;
    }

    private static long drawnThrough(Connection connection, Instant known) throws SQLException {
        try (var statement =
                connection.prepareStatement("select count(*) from skewed.drawn where at <= ?")) {
            statement.setObject(1, known.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "user=postgres");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
