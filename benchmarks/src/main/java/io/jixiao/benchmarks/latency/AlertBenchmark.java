package io.jixiao.benchmarks.latency;

import io.jixiao.benchmarks.JavaProcess;
import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Sql;
import io.jixiao.local.kafka.Topic;
import io.jixiao.local.kafka.TopicCreation;
import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// B7: from a payment on the topic to its alert, at 200, 1,000 and 3,000 payments a second; first
/// the service, then the least a program can do, in every repetition.
public final class AlertBenchmark {

    static final List<Integer> RATES = List.of(200, 1_000, 3_000);

    private static final int PARTITIONS = 3;
    private static final long SEED = 20_230_804;

    private final Options options;

    /// @param service and floor at one rate in one repetition
    record Pair(Result service, Result floor) {

        double ofP99() {
            return note(service, Course.P99) / note(floor, Course.P99);
        }

        static double note(Result result, String name) {
            return result.notes().getOrDefault(name, Double.NaN);
        }
    }

    public AlertBenchmark(Options options) {
        this.options = options;
    }

    public void run(Report report) {
        try (var site = new Site(options);
                var connection = site.floorConnection()) {
            var sql = new Sql(connection);
            sql.run(FloorWorker.TABLE);
            var worker = floorWorker(site);
            try {
                var repetitions = repetitions(site, sql, worker, report);
                new AlertReport(options, repetitions).write(site, report);
            } finally {
                worker.stop();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("floor", e);
        }
    }

    private List<Map<Integer, Pair>> repetitions(Site site, Sql sql, Child worker, Report report)
            throws SQLException {
        var parts = new HashMap<>(site.processes());
        parts.put("floor", Processes.single(worker.pid()));
        var service =
                new Course(
                        site, site.served(), "finance.payments.v1", "execution.alerts.v1", parts);
        var floor = new Course(site, site.floor(), FloorWorker.PAYMENTS, FloorWorker.ALERTS, parts);
        var counted = new ArrayList<Map<Integer, Pair>>();
        for (int number = 1 - options.warmUps(); number <= options.repetitions(); number++) {
            var pairs = new LinkedHashMap<Integer, Pair>();
            for (int rate : RATES) {
                var stream = stream(number, rate);
                site.served().prepare(stream.projects());
                var served = service.run(stream, rate);
                site.awaitAnnounced();
                site.served().check(stream).judgement();
                report.progress(line(number, rate, "service", served));
                site.floor().prepare(stream.projects());
                sql.run("truncate floor_alert");
                var floored = floor.run(stream, rate);
                report.progress(line(number, rate, "floor", floored));
                pairs.put(rate, new Pair(served, floored));
            }
            if (number > 0) {
                counted.add(pairs);
            }
        }
        return counted;
    }

    private PaymentStream stream(int number, int rate) {
        int payments = rate * options.alertSeconds();
        return Alarms.of(
                "A" + number + "-" + rate, Alarms.projects(payments), payments, SEED + number);
    }

    private static String line(int number, int rate, String who, Result result) {
        return "%d %5d/s %-8s %s".formatted(number, rate, who, result.print());
    }

    private Child floorWorker(Site site) {
        TopicCreation.ensure(
                site.bootstrapServers(),
                List.of(
                        Topic.deleted(FloorWorker.PAYMENTS, PARTITIONS),
                        Topic.deleted(FloorWorker.ALERTS, PARTITIONS)));
        var arguments =
                List.of(
                        site.bootstrapServers(),
                        site.floorUrl(),
                        options.home().resolve("execution-service/target/quarkus-app").toString());
        var spec =
                new ChildSpec(
                        "floor",
                        JavaProcess.ofClass(options.heapMegabytes(), FloorWorker.class, arguments),
                        Map.of(),
                        site.folder().resolve("logs"),
                        site.folder().resolve("pids"));
        var worker = new Child(spec);
        worker.start();
        return worker;
    }
}
