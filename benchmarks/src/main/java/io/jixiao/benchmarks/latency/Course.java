package io.jixiao.benchmarks.latency;

import io.jixiao.benchmarks.http.Latencies;
import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.machine.Window;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Ledger;
import io.jixiao.benchmarks.site.Site;
import java.sql.SQLException;
import java.util.Map;

/// One way from payment to alert, loaded at a given rate.
///
/// @param payments the topic it reads
/// @param alerts the topic it writes
/// @param processes of everything that takes part
record Course(
        Site site,
        Ledger ledger,
        String payments,
        String alerts,
        Map<String, Processes> processes) {

    static final String P50 = "p50 ms";
    static final String P99 = "p99 ms";
    static final String WORST = "worst ms";
    static final String ALERTS = "alerts";

    /// The ledger has been prepared; returns when every alert has been seen.
    Result run(PaymentStream stream, int perSecond) {
        try (var watch = AlertWatch.of(site.bootstrapServers(), alerts);
                var meter = CpuMeter.start(processes)) {
            long began = Instants.nowMicros();
            var feed = new Feed(site.bootstrapServers(), payments);
            var times = feed.send(stream.sent(), perSecond);
            site.await(() -> watch.seen().size() >= stream.touchedBehind());
            var window = new Window(began, Instants.nowMicros());
            var latencies = latencies(stream, times, watch.seen());
            var notes =
                    Map.of(
                            P50, latencies.percentile(50),
                            P99, latencies.percentile(99),
                            WORST, latencies.percentile(100),
                            ALERTS, (double) latencies.count());
            var result = Result.of(window, stream.sent().size(), meter, notes);
            check(stream, watch);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    /// Of each alert from when its payment was due; the first fifth is left out.
    private static Latencies latencies(
            PaymentStream stream, Feed.Times times, Map<String, Long> seen) {
        var vouchers = stream.sent();
        var nanos = new long[vouchers.size()];
        int count = 0;
        for (int number = vouchers.size() / 5; number < vouchers.size(); number++) {
            var voucher = vouchers.get(number);
            if (stream.projects().isBehind(voucher.project())) {
                var at = seen.get(voucher.projectCode());
                if (at == null) {
                    throw new IllegalStateException("no alert for " + voucher);
                }
                nanos[count++] = at - times.due(number);
            }
        }
        return Latencies.ofNanos(nanos, 0, count);
    }

    private void check(PaymentStream stream, AlertWatch watch) {
        var check = ledger.check(stream);
        check.entries();
        check.totals();
        if (watch.seen().size() != stream.touchedBehind()) {
            throw new IllegalStateException(
                    "%d projects behind, alerts for %d"
                            .formatted(stream.touchedBehind(), watch.seen().size()));
        }
    }
}
