package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.JavaProcess;
import io.jixiao.local.kafka.BrokerProcess;
import io.jixiao.local.kafka.TopicCreation;
import io.jixiao.local.kafka.Topics;
import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import io.jixiao.local.machine.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Kafka in a process of its own, with local-stack's settings.
public final class Broker implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final int port;
    private final Child child;

    private Broker(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    public static Broker begin(int heapMegabytes, Path folder) {
        int port = Ports.free();
        var arguments = List.of(folder.resolve("kafka").toString(), Integer.toString(port));
        var spec =
                new ChildSpec(
                        "kafka",
                        JavaProcess.ofClass(heapMegabytes, BrokerProcess.class, arguments),
                        Map.of(),
                        folder.resolve("logs"),
                        folder.resolve("pids"));
        var broker = new Broker(port, new Child(spec));
        broker.child.start();
        return broker;
    }

    public void awaitReady() {
        child.awaitReady(() -> !Ports.isFree(port), READY_WITHIN);
        TopicCreation.ensure(bootstrapServers(), Topics.ALL);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return child.pid();
    }

    @Override
    public void close() {
        child.stop();
    }
}
