package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.peers.Peers;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.local.machine.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// B1: how near the service comes to the bare statement it rests on.
///
/// Every repetition runs all cells one after the other; only figures of one repetition are
/// divided by each other, because the machine is never the same twice. Repetitions that are not
/// counted come first, for the JVMs to get warm.
public final class IngestBenchmark {

    private static final long SEED = 20_230_615;

    private final Options options;

    public IngestBenchmark(Options options) {
        this.options = options;
    }

    public void run(Report report) {
        var sessions = Integer.toString(options.sessions());
        try (var site = new Site(options, Map.of("JIXIAO_PAYMENTS_TOPIC_READERS", sessions))) {
            report.progress(
                    "execution-service ready in %d ms, and %d ms when started again"
                            .formatted(
                                    site.firstStart().toMillis(), site.secondStart().toMillis()));
            var cells = cells(site);
            var repetitions = repetitions(cells, report);
            new IngestReport(options, cells, repetitions).write(site, report);
        }
    }

    private List<Map<String, Result>> repetitions(List<Cell> cells, Report report) {
        var counted = new ArrayList<Map<String, Result>>();
        for (int number = 1 - options.warmUps(); number <= options.repetitions(); number++) {
            var results = repetition(cells, number, report);
            if (number > 0) {
                counted.add(results);
            }
        }
        return counted;
    }

    private Map<String, Result> repetition(List<Cell> cells, int number, Report report) {
        var projects = new Projects(options.projects());
        var stream = PaymentStream.of("R" + number, projects, options.payments(), SEED + number);
        var results = new LinkedHashMap<String, Result>();
        for (var cell : cells) {
            var result = cell.run(stream);
            report.progress("%s %s  %s".formatted(name(number), cell.letter(), result.print()));
            results.put(cell.letter(), result);
        }
        return results;
    }

    private static String name(int repetition) {
        return repetition > 0 ? "rep %3d".formatted(repetition) : "warm-up";
    }

    /// Peers are only built and started when they are wanted.
    private List<Cell> cells(Site site) {
        var peers = new Peers(options, site);
        return options.cells()
                .chars()
                .mapToObj(letter -> cell((char) letter, site, peers))
                .toList();
    }

    private Cell cell(char letter, Site site, Peers peers) {
        return switch (letter) {
            case 'A' -> new ServiceCell(site);
            case 'B' -> new FusedCell(site, options.sessions(), options.batch());
            case 'C' -> new InsertCell(site, options.sessions(), options.batch());
            case 'D' -> new NaiveCell(site, options.sessions(), options.naivePayments());
            case 'K' -> peers.connect();
            case 'N' -> peers.panache();
            case 'S' -> peers.spring();
            default ->
                    throw new Fault(
                            "没有单元 " + letter + "，见 benchmarks/README.md",
                            "there is no cell " + letter + ", see benchmarks/README.md");
        };
    }
}
