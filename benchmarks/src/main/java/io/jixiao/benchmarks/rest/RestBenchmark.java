package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// B3 to B6: payments and reads over HTTP.
///
/// Every repetition runs all cells, and only figures of one repetition are divided by each other.
/// Some that are not counted come first, for the JVMs to get warm: only with the cells that find
/// what service and bare endpoint can do, twice as long.
public final class RestBenchmark {

    private static final long SEED = 20_230_703;

    /// So many that no total is hot, so few that a project has several payments to read.
    private static final int PROJECTS_AT_MOST = 20_000;

    private final Options options;
    private final String name;

    /// @param name `B3` to `B6`, or `rest` for all of them
    public RestBenchmark(Options options, String name) {
        this.options = options;
        this.name = name;
    }

    public void run(Report report) {
        PgBench.require();
        try (var site = new Site(options);
                var bare =
                        BareEndpoints.start(
                                options.home(), options.heapMegabytes(), site.folder())) {
            var counted = new ArrayList<Map<Cell, Result>>();
            var warming = cells().stream().filter(Cell::warmsUp).toList();
            for (int number = 1 - options.warmUps(); number <= 0; number++) {
                repetition(site, bare, number, 2 * options.cellSeconds(), warming, report);
            }
            for (int number = 1; number <= options.repetitions(); number++) {
                counted.add(repetition(site, bare, number, options.cellSeconds(), cells(), report));
            }
            new RestReport(options, projects(), cells(), counted).write(site, report);
        }
    }

    private Map<Cell, Result> repetition(
            Site site,
            BareEndpoints bare,
            int number,
            int seconds,
            List<Cell> cells,
            Report report) {
        var stream = PaymentStream.of("R" + number, projects(), options.payments(), SEED + number);
        var open = Duration.ofSeconds(options.openSeconds());
        var repetition = new Repetition(site, bare, stream, Duration.ofSeconds(seconds), open);
        for (var cell : cells) {
            var result = repetition.run(cell);
            report.progress("%d %-10s %s".formatted(number, cell, result.print()));
        }
        return repetition.results();
    }

    private Projects projects() {
        return new Projects(Math.min(options.projects(), PROJECTS_AT_MOST));
    }

    private List<Cell> cells() {
        return Cell.of(name);
    }
}
