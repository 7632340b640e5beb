package io.jixiao.local.kafka;

import io.jixiao.local.machine.Logging;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/// Runs a broker as a process of its own: `BrokerProcess <log folder> <port> [--for-tests]`.
///
/// For tests it creates the topics, says `ready`, and ends when its standard input does, so that it
/// never outlives who started it.
public final class BrokerProcess {

    /// What it says, on a line of its own, when a test may begin.
    public static final String READY = "broker ready";

    private BrokerProcess() {}

    public static void main(String[] arguments) {
        Logging.warningsOnly();
        var broker = Broker.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-stop"));
        if (List.of(arguments).contains("--for-tests")) {
            broker.createTopics(Topics.ALL);
            System.out.println(READY);
            Thread.ofPlatform().daemon().name("parent-watch").start(BrokerProcess::endWithInput);
        }
        broker.awaitEnd();
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // a broken pipe is the end of the parent as well
        }
        Runtime.getRuntime().halt(0);
    }
}
