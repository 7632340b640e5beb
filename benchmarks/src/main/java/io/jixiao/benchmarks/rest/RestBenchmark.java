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
/// One that is not counted comes first, to warm up: its closed cells are twice as long, its open
/// cells short.
public final class RestBenchmark {

    private static final long SEED = 20_230_703;

    /// So many that no total is hot, so few that a project has several payments to read.
    private static final int PROJECTS_AT_MOST = 20_000;

    private static final Duration WARM_UP = Duration.ofSeconds(3);

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
            for (int number = 0; number <= options.repetitions(); number++) {
                var results = repetition(site, bare, number, report);
                if (number > 0) {
                    counted.add(results);
                }
            }
            new RestReport(options, projects(), cells(), counted).write(site, report);
        }
    }

    private Map<Cell, Result> repetition(Site site, BareEndpoints bare, int number, Report report) {
        var stream = PaymentStream.of("R" + number, projects(), options.payments(), SEED + number);
        var open = number == 0 ? WARM_UP : Duration.ofSeconds(options.openSeconds());
        var closed = Duration.ofSeconds(options.cellSeconds() * (number == 0 ? 2L : 1L));
        var repetition = new Repetition(site, bare, stream, closed, open);
        for (var cell : cells()) {
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
