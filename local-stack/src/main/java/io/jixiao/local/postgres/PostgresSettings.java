package io.jixiao.local.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where a PostgreSQL keeps its data, where it listens, and what differs from our defaults.
///
/// No folder means throw-away data; port 0 means a free one.
public record PostgresSettings(Optional<Path> folder, int port, Map<String, String> server) {

    public PostgresSettings {
        server = Map.copyOf(server);
    }

    public static PostgresSettings throwAway() {
        return new PostgresSettings(Optional.empty(), 0, Map.of());
    }

    public static PostgresSettings keptIn(Path folder) {
        return new PostgresSettings(Optional.of(folder), 0, Map.of());
    }

    public PostgresSettings onPort(int port) {
        return new PostgresSettings(folder, port, server);
    }

    /// A server setting as in `postgresql.conf`, for example `max_connections`, `50`.
    public PostgresSettings with(String name, String value) {
        var changed = new LinkedHashMap<>(server);
        changed.put(name, value);
        return new PostgresSettings(folder, port, changed);
    }
}
