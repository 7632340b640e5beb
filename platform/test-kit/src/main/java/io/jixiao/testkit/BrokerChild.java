package io.jixiao.testkit;

import io.jixiao.local.kafka.BrokerProcess;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real broker beside the tests: in their JVM it would be loaded by the application's class
/// loader.
final class BrokerChild implements AutoCloseable {

    private final Process process;
    private final String bootstrapServers;

    private BrokerChild(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static BrokerChild start() {
        try {
            int port = Ports.free();
            var folder = Files.createTempDirectory("jixiao-kafka");
            var process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    BrokerProcess.class.getName(),
                                    folder.toString(),
                                    Integer.toString(port),
                                    "--for-tests")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            awaitReady(process);
            return new BrokerChild(process, "127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process) throws IOException {
        for (var line : (Iterable<String>) process.inputReader().lines()::iterator) {
            if (line.equals(BrokerProcess.READY)) {
                return;
            }
        }
        throw new IOException("the broker ended before it was ready");
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
