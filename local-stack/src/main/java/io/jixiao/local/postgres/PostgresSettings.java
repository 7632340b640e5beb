package io.jixiao.local.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a PostgreSQL keeps its data, where it listens, and what differs from our defaults.
///
/// No folder means throw-away data; port 0 means a free one.
public record PostgresSettings(
        Optional<Path> folder, Optional<Path> log, int port, Map<String, String> server) {

    public PostgresSettings {
        server = Map.copyOf(server);
    }

    public static PostgresSettings throwAway() {
        return new PostgresSettings(Optional.empty(), Optional.empty(), 0, Map.of());
    }

    public static PostgresSettings keptIn(Path folder) {
        return new PostgresSettings(Optional.of(folder), Optional.empty(), 0, Map.of());
    }

    /// Beside the data folder unless said here.
    public PostgresSettings loggingTo(Path file) {
        return new PostgresSettings(folder, Optional.of(file), port, server);
    }

    public PostgresSettings onPort(int port) {
        return new PostgresSettings(folder, log, port, server);
    }

    /// A server setting as in `postgresql.conf`, for example `max_connections`, `50`.
    public PostgresSettings with(String name, String value) {
        var changed = new LinkedHashMap<>(server);
        changed.put(name, value);
        return new PostgresSettings(folder, log, port, changed);
    }
}
