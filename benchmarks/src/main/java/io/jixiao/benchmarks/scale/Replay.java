package io.jixiao.benchmarks.scale;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.ingest.ServiceCell;
import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Offsets;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Sql;
import io.jixiao.benchmarks.site.Timeline;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// B10: the whole topic again from its first record, as after lost offsets.
record Replay(Options options, Site site) {

    private static final String ALERTS = "execution.alerts.v1";
    private static final List<String> STATE =
            List.of("ledger_entry", "project_account", "alert", "alert_step");
    private static final long SEED = 20_230_621;

    private record Pair(Result first, Result again) {}

    void run(Report report) {
        var repetitions = new ArrayList<Pair>();
        for (int number = 1 - options.warmUps(); number <= options.repetitions(); number++) {
            var pair = pair(number);
            report.progress("B10 rep %d  %s".formatted(number, pair.again.print()));
            if (number > 0) {
                repetitions.add(pair);
            }
        }
        report.paragraph(
                "## B10: the whole topic again\n\n"
                        + Table.of("figure", "first time", "again", "ratio, wanted 3 of the rate")
                                .row(
                                        "payments/s",
                                        ScaleBenchmark.spread(
                                                repetitions, p -> p.first.perSecond(), 0),
                                        ScaleBenchmark.spread(
                                                repetitions, p -> p.again.perSecond(), 0),
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> p.again.perSecond() / p.first.perSecond(),
                                                2))
                                .row(
                                        "service and PostgreSQL, CPU µs per payment",
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> ScaleBenchmark.serverMicros(p.first),
                                                1),
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> ScaleBenchmark.serverMicros(p.again),
                                                1),
                                        ""));
        report.paragraph(
                ("Offsets were put back to the first record while the service was held, and followed"
                                + " as it committed them. Before and after, every column of every row of %s was"
                                + " the same (MD5 of all of them), no alert was announced and no outbox row left.")
                        .formatted(String.join(", ", STATE)));
    }

    private Pair pair(int number) {
        var stream =
                PaymentStream.of(
                        "A" + number,
                        new Projects(options.projects()),
                        ScaleBenchmark.payments(options),
                        SEED + number);
        try (var offsets = Offsets.at(site.topic())) {
            offsets.emptyTopic();
            var first = new ServiceCell(site).run(stream);
            site.watch().await(() -> offsets.left() == 0);
            var before = state();
            long alerts = site.topic().taken(ALERTS);
            var again = again(offsets);
            site.watch().awaitAnnounced();
            requireSame(before, state());
            requireSame(alerts, site.topic().taken(ALERTS));
            return new Pair(first, again);
        } catch (SQLException e) {
            throw new IllegalStateException("replay", e);
        }
    }

    private Result again(Offsets offsets) throws SQLException {
        try (var meter = CpuMeter.start(site.processes())) {
            var timeline = new Timeline();
            site.service().whileHeld(offsets::rewind);
            var left = new long[] {offsets.left()};
            site.watch()
                    .await(
                            () -> {
                                long now = offsets.left();
                                if (now < left[0]) {
                                    timeline.committed(left[0] - now);
                                    left[0] = now;
                                }
                                return now == 0;
                            });
            return timeline.result(meter, Map.of());
        }
    }

    private List<String> state() throws SQLException {
        var hashes = new ArrayList<String>();
        try (var connection = site.served().superuser()) {
            for (var table : STATE) {
                hashes.addAll(
                        new Sql(connection)
                                .texts(
                                        "select '%1$s ' || count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %1$s t"
                                                .formatted(table)));
            }
        }
        return hashes;
    }

    private static void requireSame(Object before, Object after) {
        if (!before.equals(after)) {
            throw new IllegalStateException(
                    "the replay has changed something:%n%s%n%s".formatted(before, after));
        }
    }
}
