package io.jixiao.benchmarks;

import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import io.jixiao.local.machine.LogTail;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A program as one process with its own heap: a service, set up as local-stack sets it up, or a
/// peer of one.
public final class ServiceUnderTest implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final Child child;
    private final int port;
    private final int managementPort;
    private final String readyPath;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServiceUnderTest(Child child, int port, int managementPort, String readyPath) {
        this.child = child;
        this.port = port;
        this.managementPort = managementPort;
        this.readyPath = readyPath;
    }

    /// @param name of the process, its log and its pid file
    public static ServiceUnderTest of(
            String name,
            Path quarkusApp,
            int heapMegabytes,
            Path folder,
            Map<String, String> settings) {
        int port = Ports.free();
        int managementPort = Ports.free();
        var environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("JIXIAO_BUSINESS_DATE_SETTABLE", "true");
        environment.put("JIXIAO_REPLICA", "1");
        var spec =
                new ChildSpec(
                        name,
                        JavaProcess.ofJar(heapMegabytes, quarkusApp.resolve("quarkus-run.jar")),
                        environment,
                        folder.resolve("logs"),
                        folder.resolve("pids"));
        return new ServiceUnderTest(new Child(spec), port, managementPort, "/q/health/ready");
    }

    /// @param readyPath answers 200 when it is ready
    public static ServiceUnderTest peer(
            String name,
            List<String> command,
            Path folder,
            Map<String, String> environment,
            int port,
            String readyPath) {
        var spec =
                new ChildSpec(
                        name, command, environment, folder.resolve("logs"), folder.resolve("pids"));
        return new ServiceUnderTest(new Child(spec), port, port, readyPath);
    }

    /// How long it takes until it says that it is ready.
    public Duration start() {
        long began = System.nanoTime();
        child.start();
        child.awaitReady(this::answersReady, READY_WITHIN);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// `/api/v1/targets`
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /// `/q/metrics`
    public URI managed(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    public void stop() {
        child.stop();
    }

    public long pid() {
        return child.pid();
    }

    /// Warm, connected and subscribed, it stands still while its topic is filled.
    public void whileHeld(Runnable work) {
        signal("STOP");
        try {
            work.run();
        } finally {
            signal("CONT");
        }
    }

    public void requireAlive() {
        if (!child.isAlive()) {
            throw new IllegalStateException(
                    child.spec().name() + " has ended:\n" + LogTail.of(child.spec().log()));
        }
    }

    public String logTail() {
        return LogTail.of(child.spec().log());
    }

    @Override
    public void close() {
        child.stop();
        http.close();
    }

    private void signal(String name) {
        try {
            var command = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            if (command.waitFor() != 0) {
                throw new IllegalStateException("kill -" + name + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal the service", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while signalling the service", e);
        }
    }

    private boolean answersReady() {
        var request =
                HttpRequest.newBuilder(managed(readyPath)).timeout(Duration.ofSeconds(2)).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the service", e);
        }
    }
}
