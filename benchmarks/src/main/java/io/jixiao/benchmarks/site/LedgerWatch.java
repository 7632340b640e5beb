package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;

/// Sees from outside when a program that reads the topic has posted everything, and afterwards
/// which batch was posted when.
public record LedgerWatch(Ledger ledger, ServiceUnderTest program) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int GLANCE_MILLIS = 20;

    /// What stood in the ledger before belongs to no stream.
    private static final String BATCHES =
            """
            select recorded_at, count(*)
            from ledger_entry
            where recorded_at >= ?
            group by recorded_at
            order by recorded_at""";

    public interface Condition {
        boolean holds() throws SQLException;
    }

    /// A probe of the primary key for each partition, fifty times a second.
    public void awaitPosted(PaymentStream stream) {
        var last = Topic.last(stream);
        var sql =
                "select count(*) from ledger_entry where pay_cert_no = any (?) and fiscal_year = ?";
        try (var connection = ledger.superuser()) {
            // Never by a plan that was made while the ledger was empty.
            new Sql(connection).run("set plan_cache_mode = force_custom_plan");
            new Sql(connection).run("set enable_seqscan = off");
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, connection.createArrayOf("text", last.toArray()));
                statement.setInt(2, Projects.FISCAL_YEAR);
                await(
                        () -> {
                            try (var row = statement.executeQuery()) {
                                row.next();
                                return row.getInt(1) == last.size();
                            }
                        });
            }
        } catch (SQLException e) {
            throw new IllegalStateException("probe of " + ledger.database(), e);
        }
    }

    /// The relay goes on after the last commit; the next cell must not pay for it.
    public void awaitAnnounced() {
        try (var connection = ledger.superuser()) {
            await(() -> new Sql(connection).isEmpty("outbox"));
        } catch (SQLException e) {
            throw new IllegalStateException("outbox of " + ledger.database(), e);
        }
    }

    public void await(Condition condition) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            program.requireAlive();
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "not done after " + PATIENCE + ":\n" + program.logTail());
            }
            glance();
        }
    }

    /// A batch has been committed when the next one begins, the last one when it is seen. The
    /// ledger counts vouchers; of repeated ones there are as many in every stretch of the stream.
    public Timeline timeline(
            PaymentStream stream, long began, long ended, Map<String, Double> notes) {
        double sentPerEntry = stream.sent().size() / (double) stream.distinct().size();
        var timeline = new Timeline();
        long open = 0;
        int batches = 0;
        try (var connection = ledger.superuser();
                var statement = connection.prepareStatement(BATCHES)) {
            statement.setTimestamp(1, Timestamp.from(Instants.ofMicros(began)));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (open > 0) {
                        timeline.committed(micros(row.getTimestamp(1)), open);
                    }
                    open = Math.round(row.getLong(2) * sentPerEntry);
                    batches++;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(BATCHES, e);
        }
        timeline.committed(ended, open);
        notes.put("events per batch", stream.sent().size() / (double) batches);
        return timeline;
    }

    /// What grows with the ledger shows here first: a plan without an index.
    public static long rowsScanned(Connection connection) throws SQLException {
        var sql = new Sql(connection);
        sql.run("select pg_stat_force_next_flush()");
        return sql.number("select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables");
    }

    private static long micros(Timestamp timestamp) {
        return Instants.micros(timestamp.toInstant());
    }

    private static void glance() {
        try {
            Thread.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
