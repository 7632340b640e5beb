package io.jixiao.local;

import io.jixiao.local.kafka.BrokerProcess;
import io.jixiao.local.kafka.TopicCreation;
import io.jixiao.local.kafka.Topics;
import io.jixiao.local.machine.Child;
import io.jixiao.local.machine.ChildSpec;
import io.jixiao.local.machine.Ports;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The Kafka broker in a process of its own, so that it can be killed and has its own heap.
public final class BrokerChild implements AutoCloseable {

    private static final int HEAP_MEGABYTES = 256;
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);

    private final int port;
    private final Child child;

    private BrokerChild(int port, Child child) {
        this.port = port;
        this.child = child;
    }

    static BrokerChild in(DataFolder data, int wantedPort) {
        var port = Ports.freeUnlessGiven(wantedPort);
        var command =
                JavaCommand.ofClass(
                        HEAP_MEGABYTES,
                        BrokerProcess.class,
                        List.of(data.kafka().toString(), Integer.toString(port)));
        var spec = new ChildSpec("kafka", command, Map.of(), data.logs(), data.pids());
        return new BrokerChild(port, new Child(spec));
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /// Starts it, or starts it again after a kill, and waits until its topics are there.
    public void start() {
        begin();
        awaitReady();
    }

    void begin() {
        child.start();
    }

    void awaitReady() {
        child.awaitReady(() -> !Ports.isFree(port), READY_WITHIN);
        TopicCreation.ensure(bootstrapServers(), Topics.ALL);
    }

    public boolean isAlive() {
        return child.isAlive();
    }

    /// SIGKILL.
    public void kill() {
        child.kill();
    }

    @Override
    public void close() {
        child.stop();
    }
}
