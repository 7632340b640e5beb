package io.jixiao.benchmarks.targets;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.http.Latencies;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.targets.TargetList.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/// Lists and searches at 2,000 and at 400,000 targets, side by side in every repetition.
public final class ListBenchmark {

    private static final int FEW = TargetData.PER_COUNTY;

    private final Options options;
    private final OpenLoad load;

    public ListBenchmark(Options options) {
        this.options = options;
        this.load = new OpenLoad(options.rate(), options.seconds());
    }

    public void run(Report report) {
        try (var site = new TargetSite(options)) {
            var lists = List.of(site.list(FEW), site.list(options.targets()));
            report.progress("filled");
            var walks = lists.stream().map(ListBenchmark::walk).toList();
            report.progress("walked");
            var figures = new LinkedHashMap<String, List<double[]>>();
            for (int repetition = 0; repetition <= options.repetitions(); repetition++) {
                for (int i = 0; i < lists.size(); i++) {
                    var list = lists.get(i);
                    var cursors = walks.get(i).cursors();
                    boolean warm = repetition > 0;
                    note(figures, warm, "list", list, number -> lists(number, cursors));
                    note(figures, warm, "search", list, number -> Question.searches());
                }
                report.progress("repetition " + repetition);
            }
            write(report, site, lists, walks, figures);
        }
    }

    private static Walk walk(TargetList list) {
        var walk = list.walk();
        if (walk.items() != list.targets()) {
            throw new IllegalStateException(
                    "walked over %d of %d targets".formatted(walk.items(), list.targets()));
        }
        return walk;
    }

    private static List<Question> lists(int number, List<String> cursors) {
        return Question.lists(cursors, new Random(number));
    }

    private void note(
            Map<String, List<double[]>> figures,
            boolean counts,
            String kind,
            TargetList list,
            IntFunction<List<Question>> questions) {
        var millis =
                load.run(
                        number -> {
                            var all = questions.apply(number);
                            list.ask(all.get(number % all.size()));
                        });
        if (counts) {
            figures.computeIfAbsent(kind + list.targets(), _ -> new ArrayList<>()).add(millis);
        }
    }

    private void write(
            Report report,
            TargetSite site,
            List<TargetList> lists,
            List<Walk> walks,
            Map<String, List<double[]>> figures) {
        report.paragraph("# Lists and searches of targets, few and many");
        report.conditions();
        report.paragraph(
                ("%d requests a second for %d s, measured from when each was due, the first fifth left"
                                + " out; %d repetitions, both lists in each, one before all for warming"
                                + " up; pages of 50. A service and a database for each list on one"
                                + " PostgreSQL %s (fsync %s, shared_buffers %s), -Xmx%dm each. Median"
                                + " (lowest–highest) over the repetitions, in milliseconds.")
                        .formatted(
                                options.rate(),
                                options.seconds(),
                                options.repetitions(),
                                site.setting("server_version"),
                                site.setting("fsync"),
                                site.setting("shared_buffers"),
                                options.heapMegabytes()));
        var table = Table.of("asked", "targets", "p50 ms", "p99 ms");
        for (var kind : List.of("list", "search")) {
            for (var list : lists) {
                var runs = figures.getOrDefault(kind + list.targets(), List.of());
                table.row(
                        kind, Spread.number(list.targets(), 0), spread(runs, 50), spread(runs, 99));
            }
        }
        report.paragraph(table.toString().strip());
        for (int i = 0; i < lists.size(); i++) {
            var walk = walks.get(i);
            report.paragraph(
                    "Walked from the first page to the last, 500 a page: %s targets, as many as there are, in %.1f s; heap used at most %d MB."
                            .formatted(
                                    Spread.number(walk.items(), 0),
                                    walk.time().toMillis() / 1000.0,
                                    walk.mostHeapBytes() / (1024 * 1024)));
        }
    }

    private static String spread(List<double[]> runs, int percent) {
        return Spread.of(
                        runs.stream().map(each -> new Latencies(each).percentile(percent)).toList())
                .print(1);
    }
}
