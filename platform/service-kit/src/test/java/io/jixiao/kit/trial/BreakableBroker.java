package io.jixiao.kit.trial;

import io.jixiao.local.kafka.BrokerProcess;
import io.jixiao.local.kafka.Topic;
import io.jixiao.local.kafka.TopicCreation;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The broker of the trial, in a process of its own, killed and started again on the same data.
///
/// Known by system properties: the stack is started by another class loader than the tests.
public final class BreakableBroker {

    public static final String COUNTERS = "kit.counters.v1";
    public static final String STEPS = "kit.steps.v1";
    public static final String READINGS = "kit.readings.v1";
    public static final String LETTERS = "kit.letters.v1";
    public static final String DEADLY = "kit.deadly.v1";

    private static final String PORT = "kit.broker.port";
    private static final String FOLDER = "kit.broker.folder";
    private static final String PID = "kit.broker.pid";

    /// Held on to: with the object its standard input would go, and with that the broker.
    private static @Nullable Process process;

    private BreakableBroker() {}

    static String start() {
        try {
            System.setProperty(PORT, Integer.toString(Ports.free()));
            System.setProperty(FOLDER, Files.createTempDirectory("jixiao-kafka").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        startAgain();
        TopicCreation.ensure(
                bootstrapServers(),
                List.of(
                        Topic.compacted(COUNTERS, 3),
                        Topic.deleted(STEPS, 3),
                        Topic.deleted(READINGS, 3),
                        Topic.deleted(LETTERS, 1),
                        Topic.deleted(LETTERS + ".dlq", 1),
                        Topic.deleted(DEADLY, 1)));
        return bootstrapServers();
    }

    public static String bootstrapServers() {
        return "127.0.0.1:" + System.getProperty(PORT);
    }

    /// SIGKILL, and gone when this returns.
    public static void kill() {
        ProcessHandle.of(Long.getLong(PID))
                .ifPresent(
                        broker -> {
                            broker.destroyForcibly();
                            broker.onExit().join();
                        });
    }

    public static void startAgain() {
        try {
            var started =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BrokerProcess.class.getName(),
                                    System.getProperty(FOLDER),
                                    System.getProperty(PORT),
                                    "--for-tests")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            System.setProperty(PID, Long.toString(started.pid()));
            process = started;
            for (var line : (Iterable<String>) started.inputReader().lines()::iterator) {
                if (line.equals(BrokerProcess.READY)) {
                    return;
                }
            }
            throw new IOException("the broker ended before it was ready");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
