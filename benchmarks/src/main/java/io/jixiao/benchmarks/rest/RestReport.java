package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The page on B3 to B6: ratios first, absolute figures as information.
record RestReport(
        Options options, Projects projects, List<Cell> cells, List<Map<Cell, Result>> repetitions) {

    private static final List<String> PARTS =
            List.of("service", "postgres", "bare", "pgbench", "broker", "harness");

    void write(Site site, Report report) {
        report.paragraph("# B3 to B6: payments and reads over HTTP");
        report.conditions();
        report.paragraph(settings(site));
        report.paragraph(
                "Median (lowest–highest) of %d repetitions.".formatted(repetitions.size()));
        report.paragraph("## Ratios, each within one repetition\n\n" + ratios());
        report.paragraph("## Rates, as information\n\n" + rates());
        report.paragraph("## CPU time, µs per payment or read\n\n" + cpu());
        report.paragraph(
                "Every request was answered as it must be. After every cell that writes, the ledger"
                        + " held every payment once, its sum and every project's total were right to"
                        + " the 分, and there was one alert for every project behind its plan.");
    }

    private String settings(Site site) {
        return """
        %,d projects; tables emptied, analyzed and checkpointed before every cell that writes; \
        cells of %d s, those at a given rate of %d s, the first fifth of each left out; every \
        request to the service with a signed token, checked by it; its process, the bare \
        endpoints (`benchmarks/bare`), broker and harness with %d MB heap each, serial collector; \
        the harness is the client, one thread. PostgreSQL %s, fsync %s, synchronous_commit %s, \
        full_page_writes %s, shared_buffers %s. Before all, %d repetitions for warming up, with \
        cells of twice the length and only those that find what a JVM can do."""
                .formatted(
                        projects.count(),
                        options.cellSeconds(),
                        options.openSeconds(),
                        options.heapMegabytes(),
                        site.setting("server_version"),
                        site.setting("fsync"),
                        site.setting("synchronous_commit"),
                        site.setting("full_page_writes"),
                        site.setting("shared_buffers"),
                        options.warmUps());
    }

    private String ratios() {
        var table = Table.of("", "ratio", "wanted", "median (lowest–highest)");
        for (var ratio : Ratio.ALL) {
            if (cells.containsAll(ratio.cells())) {
                table.row(
                        ratio.id(),
                        ratio.words(),
                        ratio.wanted(),
                        spread(ratio::of, ratio.decimals()));
            }
        }
        return table.toString();
    }

    private String rates() {
        var table =
                Table.of(
                        "cell",
                        "per second",
                        "p50 ms",
                        "p99 ms",
                        "p99.9 ms",
                        "client, % of a core",
                        "others, % of machine");
        for (var cell : cells) {
            table.row(
                    cell.title(),
                    spread(each -> of(each, cell).perSecond(), 0),
                    note(cell, Repetition.P50),
                    note(cell, Repetition.P99),
                    note(cell, Repetition.P999),
                    spread(each -> clientPercent(of(each, cell)), 0),
                    spread(each -> 100 * of(each, cell).othersShare(), 0));
        }
        return table.toString();
    }

    /// Of the harness or, where that drives, of pgbench.
    private static double clientPercent(Result result) {
        return (cpu(result, "harness") + cpu(result, "pgbench")) * result.perSecond() / 10_000;
    }

    private String cpu() {
        var heads = new ArrayList<String>(List.of("cell"));
        heads.addAll(PARTS);
        var table = Table.of(heads.toArray(String[]::new));
        for (var cell : cells) {
            var row = new ArrayList<String>(List.of(cell.title()));
            for (var part : PARTS) {
                row.add(spread(each -> cpu(of(each, cell), part), 1));
            }
            table.row(row.toArray(String[]::new));
        }
        return table.toString();
    }

    private String note(Cell cell, String name) {
        boolean isKnown =
                repetitions.stream().allMatch(each -> of(each, cell).notes().containsKey(name));
        return isKnown ? spread(each -> of(each, cell).notes().getOrDefault(name, 0.0), 2) : "";
    }

    private String spread(ToDoubleFunction<Map<Cell, Result>> figure, int decimals) {
        return Spread.of(repetitions.stream().map(each -> figure.applyAsDouble(each)).toList())
                .print(decimals);
    }

    private static double cpu(Result result, String part) {
        return result.cpuMicrosPerEvent().getOrDefault(part, 0.0);
    }

    static Result of(Map<Cell, Result> results, Cell cell) {
        var result = results.get(cell);
        if (result == null) {
            throw new IllegalStateException("no result of " + cell);
        }
        return result;
    }
}
