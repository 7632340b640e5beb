package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Window;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.LedgerWatch;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Topic;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// A: the service, from its first poll of a filled topic to the last row committed with totals,
/// judgement and outbox.
///
/// The process stays the same from repetition to repetition, so it is warm; it is held still
/// (SIGSTOP) while the topic is filled. When which batch was posted is read from the ledger
/// afterwards, so that nothing asks the database for counts meanwhile.
public final class ServiceCell implements Cell {

    public static final String SCANNED = "rows read by sequential scans, per payment";

    private final Site site;

    public ServiceCell(Site site) {
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
        long held = Instants.nowMicros();
        try (var meter = CpuMeter.start(site.processes());
                var connection = site.served().superuser()) {
            long scannedBefore = LedgerWatch.rowsScanned(connection);
            site.service().whileHeld(() -> site.topic().fill(stream));
            long began = Instants.nowMicros();
            site.watch().awaitPosted(stream);
            long posted = Instants.nowMicros();
            site.watch().awaitAnnounced();
            var whole = new Window(began, Instants.nowMicros());
            var notes = new HashMap<String, Double>();
            notes.put(
                    SCANNED,
                    (LedgerWatch.rowsScanned(connection) - scannedBefore)
                            / (double) stream.sent().size());
            var timeline = site.watch().timeline(stream, held, posted, notes);
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
