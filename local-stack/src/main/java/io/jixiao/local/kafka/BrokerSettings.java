package io.jixiao.local.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The configuration of a broker that is alone in its cluster and has little memory.
record BrokerSettings(Path folder, int port, int controllerPort) {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    Map<String, String> toConfig() {
        var config = new HashMap<>(alone());
        config.putAll(small());
        config.put("log.dirs", folder.toString());
        config.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, controllerPort));
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        return config;
    }

    private static Map<String, String> alone() {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "3"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // Lets a test wait less for the place of a killed reader.
                Map.entry("group.min.session.timeout.ms", "1000"),
                // A broker may register again only when its former session has ended.
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // The data of one machine are kept; business dates lie years back.
                Map.entry("log.retention.ms", "-1"));
    }

    private static Map<String, String> small() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("share.coordinator.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.cleaner.io.buffer.size", "65536"),
                Map.entry("log.index.size.max.bytes", "1048576"),
                Map.entry("offsets.load.buffer.size", "1048576"));
    }
}
