package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.JavaProcess;
import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import io.jixiao.local.machine.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// The framework alone, `benchmarks/bare`, as a process with the heap of the service.
final class BareEndpoints implements AutoCloseable {

    static final String PAYMENTS = "/bare/payments";
    static final String EXECUTIONS = "/bare/executions/";

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);

    private final Child child;
    private final int port;

    private BareEndpoints(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    static BareEndpoints start(Path home, int heapMegabytes, Path folder) {
        int port = Ports.free();
        var jar = home.resolve("benchmarks/bare/target/quarkus-app/quarkus-run.jar");
        var spec =
                new ChildSpec(
                        "bare",
                        JavaProcess.ofJar(heapMegabytes, jar),
                        Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)),
                        folder.resolve("logs"),
                        folder.resolve("pids"));
        var bare = new BareEndpoints(new Child(spec), port);
        bare.child.start();
        bare.child.awaitReady(() -> !Ports.isFree(port), READY_WITHIN);
        return bare;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.stop();
    }
}
