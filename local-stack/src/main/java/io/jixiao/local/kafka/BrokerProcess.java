package io.jixiao.local.kafka;

import io.jixiao.local.machine.Logging;
import java.nio.file.Path;

/// Runs a broker as a process of its own: `BrokerProcess <log folder> <port>`.
public final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Logging.warningsOnly();
        var broker = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        broker.awaitEnd();
    }
}
