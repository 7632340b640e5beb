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
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/// B11: half of all payments for a hundred projects, and all of them for one.
record HotProject(Options options, Site site) {

    private static final int HOT = 100;
    private static final long SEED = 20_230_619;

    private record Three(Result uniform, Result hundred, Result one) {}

    void run(Report report) {
        var repetitions = new ArrayList<Three>();
        for (int number = 0; number <= options.repetitions(); number++) {
            int projects = options.projects();
            var three =
                    new Three(
                            cell("U" + number, random -> random.nextInt(projects)),
                            cell(
                                    "H" + number,
                                    random ->
                                            random.nextInt(random.nextBoolean() ? HOT : projects)),
                            cell("O" + number, _ -> 1));
            report.progress(
                    "B11 rep %d %,.0f %,.0f %,.0f /s"
                            .formatted(
                                    number,
                                    three.uniform.perSecond(),
                                    three.hundred.perSecond(),
                                    three.one.perSecond()));
            if (number > 0) {
                repetitions.add(three);
            }
        }
        var table =
                Table.of(
                        "payments for",
                        "÷ uniform, wanted 1.0",
                        "payments/s",
                        "service and PostgreSQL, CPU µs");
        row("all projects alike", repetitions, Three::uniform, table);
        row("half for 100 projects", repetitions, Three::hundred, table);
        row("all for one project", repetitions, Three::one, table);
        report.paragraph("## B11: hot projects\n\n" + table);
    }

    private Result cell(String name, ToIntFunction<Random> choice) {
        var stream =
                PaymentStream.of(
                        name,
                        new Projects(options.projects()),
                        ScaleBenchmark.payments(options),
                        SEED + name.hashCode(),
                        choice);
        return new ServiceCell(site).run(stream);
    }

    private interface Which {
        Result of(Three three);
    }

    private static void row(String name, List<Three> repetitions, Which which, Table table) {
        ToDoubleFunction<Three> ratio =
                three -> which.of(three).perSecond() / three.uniform.perSecond();
        table.row(
                name,
                ScaleBenchmark.spread(repetitions, ratio, 2),
                ScaleBenchmark.spread(repetitions, three -> which.of(three).perSecond(), 0),
                ScaleBenchmark.spread(
                        repetitions, three -> ScaleBenchmark.serverMicros(which.of(three)), 1));
    }
}
