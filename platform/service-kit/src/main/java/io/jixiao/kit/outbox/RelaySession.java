package io.jixiao.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// Opens the relay's own session, outside the pool: closing it is what releases the advisory lock,
/// so no pooled connection can ever carry the lock on.
@Singleton
final class RelaySession {

    private static final int CONNECT_SECONDS = 5;

    /// Longer than any statement of the relay, shorter than the patience of the liveness check.
    private static final int ANSWER_SECONDS = 20;

    /// A relayer whose machine lost power must not hold the lock for the two hours of TCP's habit.
    private static final String NOTICE_DEAD_PEER =
            "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2;"
                    + " set tcp_keepalives_count = 3; set tcp_user_timeout = 10000";

    private final PGSimpleDataSource server = new PGSimpleDataSource();

    RelaySession(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        server.setUrl(url);
        user.ifPresent(server::setUser);
        password.ifPresent(server::setPassword);
        server.setApplicationName(application + " outbox relay");
        server.setConnectTimeout(CONNECT_SECONDS);
        server.setSocketTimeout(ANSWER_SECONDS);
        server.setTcpKeepAlive(true);
    }

    Connection open() throws SQLException {
        var connection = server.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute(NOTICE_DEAD_PEER);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
