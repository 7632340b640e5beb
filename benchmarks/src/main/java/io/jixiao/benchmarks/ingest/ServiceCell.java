package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Window;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Sql;
import io.jixiao.benchmarks.site.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A: the service, from its first poll of a filled topic to the last row committed with totals,
/// judgement and outbox.
///
/// The process stays the same from repetition to repetition, so it is warm; it is held still
/// (SIGSTOP) while the topic is filled. When which batch was posted is read from the ledger
/// afterwards, so that nothing asks the database for counts meanwhile.
final class ServiceCell implements Cell {

    private static final String BATCHES =
            """
            select recorded_at, count(*)
            from ledger_entry
            group by recorded_at
            order by recorded_at""";

    private final Site site;

    ServiceCell(Site site) {
        this.site = site;
    }

    @Override
    public String letter() {
        return "A";
    }

    @Override
    public String title() {
        return "execution-service, topic to ledger";
    }

    @Override
    public Result run(PaymentStream stream) {
        site.served().prepare(stream.projects());
        long announced = site.topic().taken(Topic.SPENDING);
        try (var meter = CpuMeter.start(site.processes());
                var connection = site.served().superuser()) {
            long scannedBefore = rowsScanned(connection);
            var last = site.service().whileHeld(() -> site.topic().fill(stream));
            long began = Instants.nowMicros();
            awaitPosted(connection, last);
            long posted = Instants.nowMicros();
            site.awaitAnnounced();
            var whole = new Window(began, Instants.nowMicros());
            var notes = new HashMap<String, Double>();
            notes.put(
                    "rows read by sequential scans, per payment",
                    (rowsScanned(connection) - scannedBefore) / (double) stream.sent().size());
            var timeline = timeline(connection, stream, posted, notes);
            notes.put("posted s", (posted - began) / 1e6);
            notes.put("announced s", whole.seconds());
            notes.putAll(untilAnnounced(meter, whole, stream));
            check(stream, announced, notes);
            return timeline.result(meter, notes);
        } catch (SQLException e) {
            throw new IllegalStateException(title(), e);
        }
    }

    /// The relay works on after the last commit; this counts its share to the end.
    private static Map<String, Double> untilAnnounced(
            CpuMeter meter, Window whole, PaymentStream stream) {
        var notes = new HashMap<String, Double>();
        meter.within(whole)
                .partMicros()
                .forEach(
                        (part, micros) ->
                                notes.put(
                                        part + " µs until announced",
                                        micros / (double) stream.sent().size()));
        return notes;
    }

    /// A probe of the primary key for each partition, fifty times a second.
    private void awaitPosted(Connection connection, List<String> last) throws SQLException {
        var sql =
                "select count(*) from ledger_entry where pay_cert_no = any (?) and fiscal_year = ?";
        // Never by a plan that was made while the ledger was empty.
        new Sql(connection).run("set plan_cache_mode = force_custom_plan");
        new Sql(connection).run("set enable_seqscan = off");
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", last.toArray()));
            statement.setInt(2, Projects.FISCAL_YEAR);
            site.await(
                    () -> {
                        try (var row = statement.executeQuery()) {
                            row.next();
                            return row.getInt(1) == last.size();
                        }
                    });
        }
    }

    /// What grows with the ledger shows here first: a plan without an index.
    private static long rowsScanned(Connection connection) throws SQLException {
        var sql = new Sql(connection);
        sql.run("select pg_stat_force_next_flush()");
        return sql.number("select coalesce(sum(seq_tup_read), 0) from pg_stat_user_tables");
    }

    /// A batch has been committed when the next one begins, the last one when it is seen. The
    /// ledger counts vouchers; of repeated ones there are as many in every stretch of the stream.
    private static Timeline timeline(
            Connection connection, PaymentStream stream, long ended, Map<String, Double> notes)
            throws SQLException {
        double sentPerEntry = stream.sent().size() / (double) stream.distinct().size();
        var timeline = new Timeline();
        long open = 0;
        int batches = 0;
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BATCHES)) {
            while (row.next()) {
                if (open > 0) {
                    timeline.committed(micros(row.getTimestamp(1)), open);
                }
                open = Math.round(row.getLong(2) * sentPerEntry);
                batches++;
            }
        }
        timeline.committed(ended, open);
        notes.put("events per batch", stream.sent().size() / (double) batches);
        return timeline;
    }

    private static long micros(Timestamp timestamp) {
        return Instants.micros(timestamp.toInstant());
    }

    private void check(PaymentStream stream, long announcedBefore, Map<String, Double> notes) {
        var check = site.served().check(stream);
        check.entries();
        check.totals();
        notes.put("alerts", check.judgement() ? (double) stream.touchedBehind() : 0);
        long announced = site.topic().taken(Topic.SPENDING) - announcedBefore;
        if (announced < stream.touchedProjects()) {
            throw new IllegalStateException(
                    "%d projects were paid, %d changes announced"
                            .formatted(stream.touchedProjects(), announced));
        }
        notes.put("announced", (double) announced);
    }
}
