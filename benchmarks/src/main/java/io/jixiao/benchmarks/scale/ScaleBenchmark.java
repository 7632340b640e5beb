package io.jixiao.benchmarks.scale;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.site.Site;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// B8 to B11, or one of them: what more projects, more history, the same again and one project for
/// all make of the figures of B1.
public final class ScaleBenchmark {

    private final Options options;
    private final String wanted;

    /// @param wanted `scale` for all of them
    public ScaleBenchmark(Options options, String wanted) {
        this.options = options;
        this.wanted = wanted;
    }

    public void run(Report report) {
        report.paragraph("# " + wanted + ": payments when there is more of everything");
        report.conditions();
        report.paragraph(
                """
                Every cell is %,d payments of which 5 %% repeat, as in B1; heap %d MB for each \
                process, serial collector, shared_buffers %s, fsync on. Ratios within one \
                repetition; median (lowest–highest). After every cell each voucher was there once, \
                sum and totals were right to the 分, alerts and announcements complete."""
                        .formatted(
                                payments(options),
                                options.heapMegabytes(),
                                options.sharedBuffers()));
        // Sealing the millions of before, or counting them, would run beside B9: off for all four.
        var unsealed = Map.of("JIXIAO_SEALING_EVERY", "off", "JIXIAO_SEALING_LOOK_EVERY", "off");
        try (var site = new Site(options, unsealed)) {
            if (isWanted("B8")) {
                new ProjectScale(options, site).run(report);
            }
            if (isWanted("B10")) {
                new Replay(options, site).run(report);
            }
            if (isWanted("B11")) {
                new HotProject(options, site).run(report);
            }
            if (isWanted("B9")) {
                new HistoryDepth(options, site).run(report);
            }
        }
    }

    private boolean isWanted(String name) {
        return wanted.equals("scale") || wanted.equals(name);
    }

    /// A quarter of B1's, because there are many cells.
    static int payments(Options options) {
        return options.payments() / 4;
    }

    static double serverMicros(Result result) {
        return result.cpuMicrosPerEvent().getOrDefault("service", 0.0)
                + result.cpuMicrosPerEvent().getOrDefault("postgres", 0.0);
    }

    static <T> String spread(List<T> repetitions, ToDoubleFunction<T> figure, int decimals) {
        return Spread.of(repetitions.stream().map(figure::applyAsDouble).toList()).print(decimals);
    }
}
