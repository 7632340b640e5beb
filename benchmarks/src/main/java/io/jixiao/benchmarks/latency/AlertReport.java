package io.jixiao.benchmarks.latency;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.latency.AlertBenchmark.Pair;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The page on B7.
record AlertReport(Options options, List<Map<Integer, Pair>> repetitions) {

    private static final List<String> PARTS =
            List.of("service", "floor", "postgres", "broker", "harness");

    void write(Site site, Report report) {
        report.paragraph("# B7: from payment to alert");
        report.conditions();
        report.paragraph(settings(site));
        report.paragraph(
                "Median (lowest–highest) of %d repetitions.".formatted(repetitions.size()));
        report.paragraph("## Milliseconds from due to seen\n\n" + latencies());
        report.paragraph("## CPU time, µs per payment\n\n" + cpu());
        report.paragraph(
                "Every project behind its plan had one alert and no other project any; every voucher"
                        + " was in the ledger once, its sum and every project's total right to the 分.");
    }

    private String settings(Site site) {
        return """
        Payments put on the topic when due, for %d s at each rate, every fifth the first one of a \
        project that stays behind its plan; measured from when the payment was due until a \
        consumer has the alert in hand, the first fifth left out. Floor: a plain program in a JVM \
        of its own that polls, parses, runs the fused statement, keeps an alert for each project \
        behind, commits and publishes. %d MB heap for each process. PostgreSQL %s, fsync %s, \
        synchronous_commit %s. %d repetitions for warming up before all."""
                .formatted(
                        options.alertSeconds(),
                        options.heapMegabytes(),
                        site.setting("server_version"),
                        site.setting("fsync"),
                        site.setting("synchronous_commit"),
                        options.warmUps());
    }

    /// Wanted: p99 at most 1.3 times that of the floor, and under a second.
    private String latencies() {
        var table =
                Table.of(
                        "payments/s",
                        "p99 service ÷ floor, wanted ≤ 2, better 1.3",
                        "service p50",
                        "service p99, wanted < 1 000",
                        "service worst",
                        "floor p50",
                        "floor p99",
                        "floor worst",
                        "alerts each",
                        "others, % of machine");
        for (int rate : AlertBenchmark.RATES) {
            table.row(
                    Spread.number(rate, 0),
                    spread(rate, Pair::ofP99, 2),
                    note(rate, Pair::service, Course.P50),
                    note(rate, Pair::service, Course.P99),
                    note(rate, Pair::service, Course.WORST),
                    note(rate, Pair::floor, Course.P50),
                    note(rate, Pair::floor, Course.P99),
                    note(rate, Pair::floor, Course.WORST),
                    note(rate, Pair::service, Course.ALERTS),
                    spread(rate, pair -> 100 * pair.service().othersShare(), 0));
        }
        return table.toString();
    }

    private String cpu() {
        var table =
                Table.of("payments/s", "cell", "service", "floor", "postgres", "broker", "harness");
        for (int rate : AlertBenchmark.RATES) {
            cpu(table, rate, "service", Pair::service);
            cpu(table, rate, "floor", Pair::floor);
        }
        return table.toString();
    }

    private void cpu(Table table, int rate, String who, Function<Pair, Result> which) {
        var cells = new String[PARTS.size() + 2];
        cells[0] = Spread.number(rate, 0);
        cells[1] = who;
        for (int i = 0; i < PARTS.size(); i++) {
            var part = PARTS.get(i);
            cells[i + 2] =
                    spread(
                            rate,
                            pair -> which.apply(pair).cpuMicrosPerEvent().getOrDefault(part, 0.0),
                            1);
        }
        table.row(cells);
    }

    private String note(int rate, Function<Pair, Result> which, String name) {
        return spread(rate, pair -> Pair.note(which.apply(pair), name), 1);
    }

    private String spread(int rate, ToDoubleFunction<Pair> figure, int decimals) {
        return Spread.of(
                        repetitions.stream()
                                .map(each -> each.get(rate))
                                .filter(Objects::nonNull)
                                .map(figure::applyAsDouble)
                                .toList())
                .print(decimals);
    }
}
