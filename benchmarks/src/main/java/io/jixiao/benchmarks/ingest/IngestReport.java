package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/// The page on B1: ratios first, absolute figures as information.
record IngestReport(Options options, List<Cell> cells, List<Map<String, Result>> repetitions) {

    void write(Site site, Report report) {
        report.paragraph("# B1: payments from the topic to the ledger");
        report.conditions();
        report.paragraph(settings(site));
        report.paragraph(
                "Median (lowest–highest) of %d repetitions.".formatted(repetitions.size()));
        report.paragraph("## Ratios of rates, each within one repetition\n\n" + ratios());
        report.paragraph("## CPU time, µs per payment\n\n" + cpu());
        report.paragraph("## Payments per second, as information\n\n" + rates());
        report.paragraph("## Of the service alone\n\n" + service(site));
        report.paragraph(
                "After every cell the ledger held every voucher once, its sum and the total of every"
                        + " project were right to the 分, and totals were the fold of the entries.");
    }

    private String settings(Site site) {
        return """
        %,d payments of which 5 %% repeat, %,d projects, batches of %d, %d session(s); \
        heap %d MB for service, broker and harness each, serial collector; \
        PostgreSQL %s, fsync %s, synchronous_commit %s, full_page_writes %s, shared_buffers %s, \
        max_wal_size %s; the first 20 %% of every cell discarded; tables emptied, analyzed and \
        checkpointed before it; %d repetitions for warming up before all."""
                .formatted(
                        options.payments(),
                        options.projects(),
                        options.batch(),
                        options.sessions(),
                        options.heapMegabytes(),
                        site.setting("server_version"),
                        site.setting("fsync"),
                        site.setting("synchronous_commit"),
                        site.setting("full_page_writes"),
                        site.setting("shared_buffers"),
                        site.setting("max_wal_size"),
                        options.warmUps());
    }

    private String ratios() {
        return Table.of("", "ratio", "wanted", "median (lowest–highest)")
                .row("B1", "service ÷ fused statement", "0.55, better 0.80", ratio("A", "B", 2))
                .row("B1b", "service ÷ bare insert", "0.30, better 0.45", ratio("A", "C", 2))
                .row("B2", "service ÷ naive Panache consumer", "10, better 25", ratio("A", "N", 1))
                .row("", "service ÷ Kafka Connect with JDBC sink", "1", ratio("A", "K", 2))
                .row("", "service ÷ naive Spring consumer", "", ratio("A", "S", 1))
                .row("", "service ÷ a bare transaction each", "", ratio("A", "D", 1))
                .row("", "fused statement ÷ bare insert", "", ratio("B", "C", 2))
                .toString();
    }

    private String ratio(String one, String other, int decimals) {
        if (!repetitions.getFirst().keySet().containsAll(List.of(one, other))) {
            return "not measured";
        }
        return Spread.of(repetitions.stream().map(each -> ratio(each, one, other)).toList())
                .print(decimals);
    }

    private static double ratio(Map<String, Result> results, String one, String other) {
        return of(results, one).perSecond() / of(results, other).perSecond();
    }

    private String cpu() {
        var parts = new TreeSet<String>();
        repetitions.forEach(
                results ->
                        results.values()
                                .forEach(
                                        result ->
                                                parts.addAll(result.cpuMicrosPerEvent().keySet())));
        var heads = new ArrayList<String>(List.of("cell"));
        heads.addAll(parts);
        var table = Table.of(heads.toArray(String[]::new));
        for (var cell : cells) {
            var row = new ArrayList<String>(List.of(title(cell)));
            for (var part : parts) {
                row.add(
                        spread(
                                cell.letter(),
                                result -> result.cpuMicrosPerEvent().getOrDefault(part, 0.0),
                                1));
            }
            table.row(row.toArray(String[]::new));
        }
        return table.toString();
    }

    private String rates() {
        var table = Table.of("cell", "payments/s", "machine taken by other programs, %");
        for (var cell : cells) {
            table.row(
                    title(cell),
                    spread(cell.letter(), Result::perSecond, 0),
                    spread(cell.letter(), result -> 100 * result.othersShare(), 0));
        }
        return table.toString();
    }

    private String service(Site site) {
        var table = Table.of("figure", "median (lowest–highest)");
        table.row("start to ready, with migrations, ms", "" + site.firstStart().toMillis());
        table.row("start to ready, on its data, ms", "" + site.secondStart().toMillis());
        var notes = new TreeSet<String>();
        repetitions.forEach(
                results -> results.values().forEach(each -> notes.addAll(each.notes().keySet())));
        for (var note : notes) {
            table.row(note, spread("A", result -> result.notes().getOrDefault(note, 0.0), 1));
        }
        return table.toString();
    }

    private String spread(String letter, ToDoubleFunction<Result> figure, int decimals) {
        return Spread.of(
                        repetitions.stream()
                                .map(results -> figure.applyAsDouble(of(results, letter)))
                                .toList())
                .print(decimals);
    }

    private static String title(Cell cell) {
        return cell.letter() + " " + cell.title();
    }

    private static Result of(Map<String, Result> results, String letter) {
        var result = results.get(letter);
        if (result == null) {
            throw new IllegalStateException("no result of cell " + letter);
        }
        return result;
    }
}
