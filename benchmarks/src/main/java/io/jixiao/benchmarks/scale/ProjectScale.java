package io.jixiao.benchmarks.scale;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.ingest.FusedCell;
import io.jixiao.benchmarks.ingest.ServiceCell;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// B8: CPU time per payment with a thousand projects and with a million.
record ProjectScale(Options options, Site site) {

    private static final int FEWEST = 1_000;
    private static final int STEP = 10;
    private static final int REPETITIONS_AT_MOST = 3;
    private static final long SEED = 20_230_618;

    private record Pair(Result service, Result statement) {}

    void run(Report report) {
        var sizes =
                IntStream.iterate(
                                FEWEST, size -> size <= options.mostProjects(), size -> size * STEP)
                        .boxed()
                        .toList();
        var service = new ServiceCell(site);
        var statement = new FusedCell(site, 1, options.batch());
        pair(service, statement, FEWEST, 0);
        var repetitions = new ArrayList<Map<Integer, Pair>>();
        int wanted = Math.min(REPETITIONS_AT_MOST, options.repetitions());
        for (int number = 1; number <= wanted; number++) {
            var pairs = new LinkedHashMap<Integer, Pair>();
            for (int size : sizes) {
                var pair = pair(service, statement, size, number);
                report.progress("B8 rep %d %,9d  %s".formatted(number, size, pair.service.print()));
                pairs.put(size, pair);
            }
            repetitions.add(pairs);
        }
        write(sizes, repetitions, report);
    }

    private Pair pair(Cell service, Cell statement, int size, int number) {
        var stream =
                PaymentStream.of(
                        "P" + number + "-" + size,
                        new Projects(size),
                        ScaleBenchmark.payments(options),
                        SEED + number);
        return new Pair(service.run(stream), statement.run(stream));
    }

    private static void write(
            List<Integer> sizes, List<Map<Integer, Pair>> repetitions, Report report) {
        var table =
                Table.of(
                        "projects",
                        "service and PostgreSQL, CPU µs per payment",
                        "÷ at 1,000, wanted 1.6",
                        "bare statement, CPU µs",
                        "÷ at 1,000",
                        "rows read by sequential scans, per payment");
        for (int size : sizes) {
            table.row(
                    "%,d".formatted(size),
                    ScaleBenchmark.spread(repetitions, each -> own(each, size), 1),
                    ScaleBenchmark.spread(
                            repetitions, each -> own(each, size) / own(each, FEWEST), 2),
                    ScaleBenchmark.spread(repetitions, each -> bare(each, size), 1),
                    ScaleBenchmark.spread(
                            repetitions, each -> bare(each, size) / bare(each, FEWEST), 2),
                    ScaleBenchmark.spread(
                            repetitions,
                            each ->
                                    at(each, size)
                                            .service
                                            .notes()
                                            .getOrDefault(ServiceCell.SCANNED, 0.0),
                            1));
        }
        report.paragraph("## B8: number of projects\n\n" + table);
        report.paragraph(
                """
                %d repetitions. Sequential scans are those of all sessions of the server: the gauges \
                that count accounts now and then are in them; a scan by the statement itself would \
                read as many rows per payment as there are projects."""
                        .formatted(repetitions.size()));
    }

    private static double own(Map<Integer, Pair> pairs, int size) {
        return ScaleBenchmark.serverMicros(at(pairs, size).service);
    }

    private static double bare(Map<Integer, Pair> pairs, int size) {
        return at(pairs, size).statement.cpuMicrosPerEvent().getOrDefault("postgres", 0.0);
    }

    private static Pair at(Map<Integer, Pair> pairs, int size) {
        var pair = pairs.get(size);
        if (pair == null) {
            throw new IllegalStateException("not measured at " + size);
        }
        return pair;
    }
}
