package io.jixiao.local.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A process to start: its name, command and environment, and where its log and pid file go.
public record ChildSpec(
        String name, List<String> command, Map<String, String> environment, Path logs, Path pids) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public Path log() {
        return logs.resolve(name + ".log");
    }

    Path previousLog() {
        return logs.resolve(name + ".previous.log");
    }

    Path pidFile() {
        return pids.resolve(name + ".pid");
    }
}
