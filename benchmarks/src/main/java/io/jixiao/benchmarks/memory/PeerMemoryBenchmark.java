package io.jixiao.benchmarks.memory;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.ingest.ServiceCell;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.peers.Peers;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/// B15: what execution-service occupies beside a service on Spring Boot that does less.
///
/// Both start anew in every repetition and idle together; then each has its load for itself.
public final class PeerMemoryBenchmark {

    private static final long SEED = 20_230_617;
    private static final int LOOK_EVERY_MILLIS = 250;

    private final Options options;

    public PeerMemoryBenchmark(Options options) {
        this.options = options;
    }

    /// In MiB.
    private record Occupied(double resident, double proportional) {

        static Occupied by(ServiceUnderTest program) {
            var process = Processes.single(program.pid());
            return new Occupied(
                    process.residentKilobytes() / 1024.0, process.proportionalKilobytes() / 1024.0);
        }

        Occupied atLeast(Occupied other) {
            return new Occupied(
                    Math.max(resident, other.resident), Math.max(proportional, other.proportional));
        }
    }

    private record Repetition(
            Occupied idle, Occupied peerIdle, Occupied loaded, Occupied peerLoaded) {}

    public void run(Report report) {
        try (var site = new Site(options)) {
            var peer = new Peers(options, site).spring();
            var repetitions = new ArrayList<Repetition>();
            for (int number = 1; number <= options.repetitions(); number++) {
                if (number > 1) {
                    restart(site.service());
                    restart(peer.program());
                }
                TimeUnit.SECONDS.sleep(options.idleSeconds());
                var idle = Occupied.by(site.service());
                var peerIdle = Occupied.by(peer.program());
                var stream =
                        PaymentStream.of(
                                "M" + number,
                                new Projects(options.projects()),
                                options.payments(),
                                SEED + number);
                var loaded = under(new ServiceCell(site), stream, site.service());
                var repetition =
                        new Repetition(idle, peerIdle, loaded, under(peer, stream, peer.program()));
                report.progress("rep %3d %s".formatted(number, repetition));
                repetitions.add(repetition);
            }
            write(repetitions, report);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void restart(ServiceUnderTest program) {
        program.stop();
        program.start();
    }

    /// The most it occupied while the cell ran.
    private static Occupied under(Cell cell, PaymentStream stream, ServiceUnderTest program) {
        var most = new ArrayList<Occupied>(List.of(Occupied.by(program)));
        try (var clock = Executors.newSingleThreadScheduledExecutor()) {
            var looking =
                    clock.scheduleAtFixedRate(
                            () -> most.set(0, most.getFirst().atLeast(Occupied.by(program))),
                            LOOK_EVERY_MILLIS,
                            LOOK_EVERY_MILLIS,
                            TimeUnit.MILLISECONDS);
            cell.run(stream);
            looking.cancel(false);
        }
        return most.getFirst();
    }

    private void write(List<Repetition> repetitions, Report report) {
        report.paragraph("# B15: memory beside a service on Spring Boot");
        report.conditions();
        report.paragraph(
                """
                execution-service, and a service on Spring Boot 4, Spring Data JPA and spring-kafka \
                that takes one payment at a time: finds it not posted, finds the account, stores the \
                entry, adds to the total; it neither judges nor announces. -Xmx%dm and the serial \
                collector for each, both started anew in each of %d repetitions, idle for %d s with \
                their topics empty. Under load: the most that was seen, four times a second, while \
                execution-service posted %,d payments and the peer the first %,d of them (it needs \
                about as long). RSS as the kernel counts it; PSS counts shared pages in part."""
                        .formatted(
                                options.heapMegabytes(),
                                repetitions.size(),
                                options.idleSeconds(),
                                options.payments(),
                                options.naivePayments()));
        var table =
                Table.of("", "execution-service, MiB", "Spring peer, MiB", "ratio, wanted 0.55");
        row(
                "RSS idle",
                repetitions,
                each -> each.idle.resident,
                each -> each.peerIdle.resident,
                table);
        row(
                "PSS idle",
                repetitions,
                each -> each.idle.proportional,
                each -> each.peerIdle.proportional,
                table);
        row(
                "RSS under load",
                repetitions,
                each -> each.loaded.resident,
                each -> each.peerLoaded.resident,
                table);
        row(
                "PSS under load",
                repetitions,
                each -> each.loaded.proportional,
                each -> each.peerLoaded.proportional,
                table);
        report.paragraph(table.toString());
        report.paragraph("After each load the ledger and every total were right to the 分.");
    }

    private static void row(
            String name,
            List<Repetition> repetitions,
            ToDoubleFunction<Repetition> own,
            ToDoubleFunction<Repetition> peer,
            Table table) {
        table.row(
                name,
                spread(repetitions, own, 0),
                spread(repetitions, peer, 0),
                spread(repetitions, each -> own.applyAsDouble(each) / peer.applyAsDouble(each), 2));
    }

    private static String spread(
            List<Repetition> repetitions, ToDoubleFunction<Repetition> figure, int decimals) {
        return Spread.of(repetitions.stream().map(figure::applyAsDouble).toList()).print(decimals);
    }
}
