package io.jixiao.benchmarks.wholestack;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.local.machine.Folders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How long `./run` takes from the built state until everything is ready.
public final class StartBenchmark {

    private final Options options;

    public StartBenchmark(Options options) {
        this.options = options;
    }

    private record Start(double seconds, double cpuSeconds) {}

    public void run(Report report) {
        var first = new ArrayList<Start>();
        var again = new ArrayList<Start>();
        for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
            var data = Folders.throwAway("start");
            try {
                first.add(start(data, "with empty data", report));
                again.add(start(data, "on its data", report));
            } finally {
                Folders.delete(data);
            }
        }
        report.paragraph("# From the built state to ready");
        report.conditions();
        report.paragraph(
                """
                Seconds from calling `./run` until it prints that everything is ready, and the CPU \
                seconds of all its processes until then: median (lowest–highest) of %d. With empty \
                data the databases are made and the sample is loaded."""
                        .formatted(options.repetitions()));
        report.paragraph(
                Table.of("", "seconds", "CPU seconds")
                        .row("with empty data", seconds(first), cpuSeconds(first))
                        .row("on its data", seconds(again), cpuSeconds(again))
                        .toString());
    }

    private Start start(Path data, String what, Report report) {
        try (var stack = RunningStack.start(options.home(), data)) {
            long cpu = stack.parts().values().stream().mapToLong(Processes::cpuMicros).sum();
            var start = new Start(stack.untilReady().toMillis() / 1000.0, cpu / 1e6);
            report.progress(
                    "%-16s %.1f s, CPU %.1f s".formatted(what, start.seconds, start.cpuSeconds));
            return start;
        }
    }

    private static String seconds(List<Start> starts) {
        return Spread.of(starts.stream().map(Start::seconds).toList()).print(1);
    }

    private static String cpuSeconds(List<Start> starts) {
        return Spread.of(starts.stream().map(Start::cpuSeconds).toList()).print(1);
    }
}
