package io.jixiao.local.kafka;

import io.jixiao.local.machine.PortTaken;
import io.jixiao.local.machine.Ports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A Kafka 4 broker with its own controller, in this JVM.
///
/// The log folder is formatted when it is empty and otherwise found again with its topics.
public final class Broker implements AutoCloseable {

    /// The same in every folder, so that formatting a formatted folder changes nothing.
    private static final String CLUSTER = "JixiaoLocalStackKafkaA";

    private final int port;
    private final KafkaRaftServer server;

    private Broker(int port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /// Port 0 takes a free one.
    public static Broker start(Path logDir, int port) {
        var chosen = Ports.freeUnlessGiven(port);
        if (!Ports.isFree(chosen)) {
            throw new PortTaken(chosen);
        }
        var settings = new BrokerSettings(logDir.toAbsolutePath(), chosen, Ports.free());
        format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(settings.toConfig()), Time.SYSTEM);
        server.startup();
        return new Broker(chosen, server);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /// Creates those that do not exist; the others are left as they are.
    public void createTopics(List<Topic> topics) {
        TopicCreation.ensure(bootstrapServers(), topics);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    void awaitEnd() {
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) {
        var formatter =
                new Formatter()
                        .setPrintStream(silent())
                        .setNodeId(BrokerSettings.NODE)
                        .setClusterId(CLUSTER)
                        .addDirectory(settings.folder().toString())
                        .setMetadataLogDirectory(settings.folder().toString())
                        .setControllerListenerName(BrokerSettings.CONTROLLER)
                        .setReleaseVersion(MetadataVersion.latestProduction())
                        .setIgnoreFormatted(true);
        try {
            formatter.run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format the folder " + settings.folder(), e);
        }
    }

    private static PrintStream silent() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
