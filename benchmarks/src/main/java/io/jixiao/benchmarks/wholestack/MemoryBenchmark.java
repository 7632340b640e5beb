package io.jixiao.benchmarks.wholestack;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.local.machine.Folders;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What the whole system occupies while nobody uses it.
public final class MemoryBenchmark {

    private final Options options;

    public MemoryBenchmark(Options options) {
        this.options = options;
    }

    public void run(Report report) {
        var data = Folders.throwAway("memory");
        try (var stack = RunningStack.start(options.home(), data)) {
            report.progress("ready, idling %d s".formatted(options.idleSeconds()));
            TimeUnit.SECONDS.sleep(options.idleSeconds());
            write(stack.parts(), report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Folders.delete(data);
        }
    }

    private void write(Map<String, Processes> parts, Report report) {
        report.paragraph("# Memory of the whole system, idle");
        report.conditions();
        report.paragraph(
                """
                `./run` on an empty data folder with the sample loaded, %d s after it was ready. \
                PSS: a page shared by n processes counts 1/n for each, so the sum is what is really \
                occupied. RSS: it counts once for each."""
                        .formatted(options.idleSeconds()));
        var table = Table.of("part", "processes", "PSS, MiB", "RSS, MiB");
        long proportional = 0;
        long resident = 0;
        for (var part : parts.entrySet()) {
            long pss = part.getValue().proportionalKilobytes();
            long rss = part.getValue().residentKilobytes();
            proportional += pss;
            resident += rss;
            table.row(part.getKey(), "" + part.getValue().count(), mebibytes(pss), mebibytes(rss));
        }
        table.row("**all**", "", mebibytes(proportional), mebibytes(resident));
        report.paragraph(table.toString());
    }

    private static String mebibytes(long kilobytes) {
        return Long.toString(kilobytes / 1024);
    }
}
