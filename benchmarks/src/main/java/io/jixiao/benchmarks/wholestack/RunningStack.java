package io.jixiao.benchmarks.wholestack;

import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.local.machine.Ending;
import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A `./run` in a process of its own, watched from outside.
final class RunningStack implements AutoCloseable {

    private static final String READY = "is ready";
    private static final List<Integer> OFFSETS = List.of(0, 1, 2, 3, 1001, 1002, 1003, 1012, 1352);

    private final Process launcher;
    private final Path data;
    private final Duration untilReady;

    private RunningStack(Process launcher, Path data, Duration untilReady) {
        this.launcher = launcher;
        this.data = data;
        this.untilReady = untilReady;
    }

    /// Returns when it says that it is ready.
    static RunningStack start(Path home, Path data) {
        long began = System.nanoTime();
        try {
            var launcher =
                    new ProcessBuilder(
                                    home.resolve("run").toString(),
                                    "--port-base",
                                    Integer.toString(freeBase()),
                                    "--data",
                                    data.toString())
                            .redirectErrorStream(true)
                            .start();
            awaitReady(launcher);
            return new RunningStack(launcher, data, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start ./run", e);
        }
    }

    Duration untilReady() {
        return untilReady;
    }

    /// Each part by its name: the pid files of the launcher, and that of PostgreSQL.
    Map<String, Processes> parts() {
        var parts = new LinkedHashMap<String, Processes>();
        for (var name :
                List.of("target-service", "execution-service", "evaluation-service", "kafka")) {
            parts.put(name, Processes.single(firstNumber(data.resolve("pids/" + name + ".pid"))));
        }
        var postmaster = data.resolve("postgres/postmaster.pid");
        parts.put("PostgreSQL", Processes.family(firstNumber(postmaster)));
        parts.put("launcher", Processes.single(launcher.pid()));
        return parts;
    }

    /// As Ctrl-C does.
    @Override
    public void close() {
        Ending.gently(launcher.toHandle());
    }

    /// What it prints afterwards is read too: a full pipe would stop it.
    private static void awaitReady(Process launcher) throws IOException {
        var printed = new ArrayList<String>();
        var reader = launcher.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.add(line);
            if (line.contains(READY)) {
                Thread.ofVirtual().start(() -> reader.lines().forEach(_ -> {}));
                return;
            }
        }
        throw new Fault(
                "./run 没有启动成功：\n" + String.join("\n", printed),
                "./run did not come up; what it said stands above");
    }

    private static int freeBase() {
        return IntStream.iterate(21_080, base -> base < 60_000, base -> base + 100)
                .filter(base -> OFFSETS.stream().allMatch(offset -> Ports.isFree(base + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static long firstNumber(Path pidFile) {
        try {
            return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip().split(" ", -1)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException("no process number in " + pidFile, e);
        }
    }
}
