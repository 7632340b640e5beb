package io.jixiao.benchmarks;

import io.jixiao.benchmarks.documents.DocumentsBenchmark;
import io.jixiao.benchmarks.ingest.IngestBenchmark;
import io.jixiao.benchmarks.latency.AlertBenchmark;
import io.jixiao.benchmarks.machine.OtherWork;
import io.jixiao.benchmarks.memory.PeerMemoryBenchmark;
import io.jixiao.benchmarks.memory.SoakBenchmark;
import io.jixiao.benchmarks.rest.RestBenchmark;
import io.jixiao.benchmarks.scale.ScaleBenchmark;
import io.jixiao.benchmarks.targets.ListBenchmark;
import io.jixiao.benchmarks.wholestack.MemoryBenchmark;
import io.jixiao.benchmarks.wholestack.StartBenchmark;
import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Logging;
import java.nio.file.Path;
import java.util.List;

/// The program behind `benchmarks/run`: takes figures, prints them, and writes them down.
public final class Benchmarks {

    private static final int FAILED = 1;

    private Benchmarks() {}

    public static void main(String[] arguments) {
        Logging.warningsOnly();
        var home = Path.of(System.getProperty("jixiao.home", ".")).toAbsolutePath().normalize();
        System.exit(exitCode(List.of(arguments), home));
    }

    private static int exitCode(List<String> command, Path home) {
        try {
            run(command, home);
            return 0;
        } catch (Fault fault) {
            System.err.printf("%n错误 %s%nerror %s%n", fault.chinese(), fault.english());
            return FAILED;
        }
    }

    private static void run(List<String> command, Path home) {
        if (command.isEmpty()) {
            throw new Fault("缺少要运行的测试，见 benchmarks/run --help", "which benchmark? see --help");
        }
        var options = Options.of(command, home);
        var others = OtherWork.watched();
        others.requireQuiet(options.force());
        var report = new Report(options, others);
        switch (command.getFirst()) {
            case "B1" -> new IngestBenchmark(options).run(report);
            case "rest", "B3", "B4", "B5", "B6" ->
                    new RestBenchmark(options, command.getFirst()).run(report);
            case "B7" -> new AlertBenchmark(options).run(report);
            case "lists" -> new ListBenchmark(options).run(report);
            case "documents" -> new DocumentsBenchmark(options).run(report);
            case "memory" -> new MemoryBenchmark(options).run(report);
            case "scale", "B8", "B9", "B10", "B11" ->
                    new ScaleBenchmark(options, command.getFirst()).run(report);
            case "B15" -> new PeerMemoryBenchmark(options).run(report);
            case "soak" -> new SoakBenchmark(options).run(report);
            case "start" -> new StartBenchmark(options).run(report);
            default ->
                    throw new Fault(
                            "没有名为 " + command.getFirst() + " 的测试，见 benchmarks/run --help",
                            "no benchmark named " + command.getFirst() + ", see --help");
        }
        report.write(command.getFirst());
    }
}
