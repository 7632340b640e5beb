package io.jixiao.benchmarks.memory;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.machine.LiveHeap;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.report.Trend;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Whether execution-service grows while it works: a steady load for as long as wanted.
///
/// The heap is given whole and touched at the start, so that what the process gains afterwards is
/// not heap it merely had not used yet; what the heap holds is read after a full collection.
public final class SoakBenchmark {

    private static final int EVERY_SECONDS = 10;
    private static final int SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int WARM_UP_OF = 4;
    private static final long SEED = 20_230_616;

    private final Options options;

    public SoakBenchmark(Options options) {
        this.options = options;
    }

    public void run(Report report) {
        var heap = "-Xms%dm -XX:+AlwaysPreTouch".formatted(options.heapMegabytes());
        try (var site = new Site(options, Map.of("JDK_JAVA_OPTIONS", heap))) {
            int payments = options.minutes() * SECONDS_PER_MINUTE * options.perSecond();
            var stream = PaymentStream.of("S", new Projects(options.projects()), payments, SEED);
            site.served().prepare(stream.projects());
            var samples = new ArrayList<MemorySample>();
            var load = new SteadyLoad(site, stream, options.perSecond());
            int answers = sampled(site, samples, load, report);
            site.watch().awaitPosted(stream);
            site.watch().awaitAnnounced();
            var check = site.served().check(stream);
            check.entries();
            check.totals();
            check.judgement();
            write(site, stream, samples, answers, report);
        }
    }

    private static int sampled(
            Site site, List<MemorySample> samples, SteadyLoad load, Report report) {
        var clock = Executors.newSingleThreadScheduledExecutor();
        try (var heap = LiveHeap.of(site.service().pid())) {
            long began = System.nanoTime();
            Runnable take =
                    () -> {
                        double hours = (System.nanoTime() - began) / 1e9 / SECONDS_PER_HOUR;
                        var sample = MemorySample.take(hours, site.service().pid(), heap);
                        samples.add(sample);
                        report.progress(sample.print());
                    };
            var sampling = clock.scheduleAtFixedRate(take, 0, EVERY_SECONDS, TimeUnit.SECONDS);
            int answers = load.run();
            if (sampling.isDone()) {
                throw new IllegalStateException("sampling ended before the load");
            }
            clock.shutdown();
            if (!clock.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a sample took more than a minute");
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            clock.shutdownNow();
        }
    }

    private void write(
            Site site,
            PaymentStream stream,
            List<MemorySample> samples,
            int answers,
            Report report) {
        var counted = samples.subList(samples.size() / WARM_UP_OF, samples.size());
        var resident = Trend.of(counted.stream().map(MemorySample::resident).toList());
        var heap = Trend.of(counted.stream().map(MemorySample::heap).toList());
        report.paragraph("# Memory of execution-service under a steady load");
        report.conditions();
        report.paragraph(
                """
                %d minutes, %d payments a second on the topic of which 5 %% repeat, to %,d projects, \
                and %,d requests answered meanwhile (a project, its curve, the lists of projects and \
                of alerts). Heap %d MB, given whole and touched at the start, serial collector; a \
                full collection before each sample, one every %d s. The first quarter is warm-up. \
                PostgreSQL %s, fsync %s."""
                        .formatted(
                                options.minutes(),
                                options.perSecond(),
                                options.projects(),
                                answers,
                                options.heapMegabytes(),
                                EVERY_SECONDS,
                                site.setting("server_version"),
                                site.setting("fsync")));
        report.paragraph(
                Table.of(
                                "",
                                "at the end of warm-up, MiB",
                                "growth, % an hour (± two standard errors)",
                                "MiB an hour")
                        .row(row("RSS", resident))
                        .row(row("heap after a full collection", heap))
                        .toString());
        report.paragraph(
                "Straight lines by least squares; wanted: not above 1 % an hour. Afterwards the"
                        + " ledger held all %,d vouchers once, every total was right to the 分, alerts too."
                                .formatted(stream.distinct().size()));
        report.paragraph(series(samples));
    }

    private static String[] row(String what, Trend trend) {
        return new String[] {
            what,
            Spread.number(trend.atStart(), 0),
            trend.percentPerUnit(),
            Spread.number(trend.perUnit(), 1)
        };
    }

    private static String series(List<MemorySample> samples) {
        var table = Table.of("minute", "RSS, MiB", "heap after a full collection, MiB");
        int perMinute = SECONDS_PER_MINUTE / EVERY_SECONDS;
        for (int i = 0; i < samples.size(); i += perMinute) {
            var sample = samples.get(i);
            table.row(
                    Spread.number(sample.hours() * SECONDS_PER_MINUTE, 0),
                    Spread.number(sample.resident().y(), 0),
                    Spread.number(sample.heap().y(), 1));
        }
        return table.toString();
    }
}
