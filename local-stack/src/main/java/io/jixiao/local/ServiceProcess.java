package io.jixiao.local;

import io.jixiao.local.machine.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/// One of the three services as a process: can be stopped, killed and started again in place.
public final class ServiceProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Deployable service;
    private final int port;
    private final int managementPort;
    private final Child child;
    private final HttpClient http;

    ServiceProcess(Deployable service, int port, int managementPort, Child child, HttpClient http) {
        this.service = service;
        this.port = port;
        this.managementPort = managementPort;
        this.child = child;
        this.http = http;
    }

    public Deployable service() {
        return service;
    }

    /// Where its REST interface is, without a trailing slash.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Where health and metrics are, without a trailing slash.
    public URI management() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    public Path log() {
        return child.spec().log();
    }

    public long pid() {
        return child.pid();
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /// Starts it and waits until it says that it is ready.
    public void start() {
        begin();
        awaitReady();
    }

    void begin() {
        child.start();
    }

    public void awaitReady() {
        child.awaitReady(this::answersReady, READY_WITHIN);
    }

    /// Looks once; speaks up when the process has died or the time since its start is over.
    boolean isReadyOrSoon(Duration sinceStart) {
        if (child.isReady(this::answersReady)) {
            return true;
        }
        if (sinceStart.compareTo(READY_WITHIN) > 0) {
            throw child.notReady(READY_WITHIN);
        }
        return false;
    }

    /// SIGKILL: nothing in hand is finished.
    public void kill() {
        child.kill();
    }

    /// Lets it finish what it has in hand.
    public void stop() {
        child.stop();
    }

    public void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
    }

    private boolean answersReady() {
        var request =
                HttpRequest.newBuilder(management().resolve("/q/health/ready"))
                        .timeout(ANSWER_WITHIN)
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + service, e);
        }
    }
}
