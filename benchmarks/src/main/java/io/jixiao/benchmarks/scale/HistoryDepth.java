package io.jixiao.benchmarks.scale;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.ingest.ServiceCell;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;

/// B9: the rate on an empty ledger and on one of millions of entries, of the same fiscal year.
record HistoryDepth(Options options, Site site) {

    private static final int REPETITIONS_AT_MOST = 2;
    private static final long SEED = 20_230_620;

    private record Pair(Result empty, Result deep) {}

    void run(Report report) {
        int each = Math.max(1, options.history() / options.projects());
        var empty = new Projects(options.projects());
        var deep = empty.paidBefore(each);
        for (int number = 1 - options.warmUps(); number <= 0; number++) {
            cell(number, empty);
        }
        var repetitions = new ArrayList<Pair>();
        int wanted = Math.min(REPETITIONS_AT_MOST, options.repetitions());
        for (int number = 1; number <= wanted; number++) {
            var pair = new Pair(cell(number, empty), cell(number, deep));
            report.progress("B9 rep %d  %s".formatted(number, pair.deep.print()));
            repetitions.add(pair);
        }
        report.paragraph(
                "## B9: depth of the ledger\n\n"
                        + Table.of(
                                        "figure",
                                        "empty",
                                        "%,d entries before".formatted(deep.entriesBefore()),
                                        "ratio, wanted 0.8 of the rate")
                                .row(
                                        "payments/s",
                                        ScaleBenchmark.spread(
                                                repetitions, p -> p.empty.perSecond(), 0),
                                        ScaleBenchmark.spread(
                                                repetitions, p -> p.deep.perSecond(), 0),
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> p.deep.perSecond() / p.empty.perSecond(),
                                                2))
                                .row(
                                        "service and PostgreSQL, CPU µs per payment",
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> ScaleBenchmark.serverMicros(p.empty),
                                                1),
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p -> ScaleBenchmark.serverMicros(p.deep),
                                                1),
                                        ScaleBenchmark.spread(
                                                repetitions,
                                                p ->
                                                        ScaleBenchmark.serverMicros(p.deep)
                                                                / ScaleBenchmark.serverMicros(
                                                                        p.empty),
                                                2)));
        report.paragraph(
                """
                %d repetitions, because filling takes minutes. The entries of before stand in the \
                same partition with all columns and indexes, every project has as many, and the \
                totals include them. The service does not seal meanwhile, in neither cell: it would \
                seal the millions of before during the measurement."""
                        .formatted(repetitions.size()));
    }

    private Result cell(int number, Projects projects) {
        var stream =
                PaymentStream.of(
                        "D" + number, projects, ScaleBenchmark.payments(options), SEED + number);
        return new ServiceCell(site).run(stream);
    }
}
