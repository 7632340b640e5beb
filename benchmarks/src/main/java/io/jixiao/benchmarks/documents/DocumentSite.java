package io.jixiao.benchmarks.documents;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.local.issuer.Identity;
import io.jixiao.local.issuer.Issuer;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.machine.Folders;
import io.jixiao.local.machine.Ports;
import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A durable PostgreSQL and one target-service. No broker: drafts are not published.
final class DocumentSite implements AutoCloseable {

    private static final String DATABASE = "target";
    private static final String PASSWORD = "local-only";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path folder = Folders.throwAway("benchmark-documents");
    private final Postgres postgres;
    private final ServiceUnderTest service;
    private final long postmaster;
    private final String token;

    DocumentSite(Options options) {
        // Children ignore Ctrl-C, so that they can be ended in order.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        try {
            postgres = own(Postgres.start(settings(options)));
            postgres.createDatabase(DATABASE, DATABASE, PASSWORD);
            postmaster = postmaster();
            var issuer = own(Issuer.start(folder.resolve("issuer"), 0));
            token = issuer.tokens().of(new Identity("benchmark", Role.UNIT, List.of("130225000/")));
            service =
                    own(
                            ServiceUnderTest.of(
                                    "target-service",
                                    options.home().resolve("target-service/target/quarkus-app"),
                                    options.heapMegabytes(),
                                    folder,
                                    environment(issuer, options)));
            service.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    URI address(String path) {
        return service.address(path);
    }

    String token() {
        return token;
    }

    Processes service() {
        return Processes.single(service.pid());
    }

    Processes postgres() {
        return Processes.family(postmaster);
    }

    String setting(String name) {
        return postgres.show(name);
    }

    /// Every project of one year is in the other, with the same name, unit and money.
    void requireEqualYears(int one, int other) {
        long differences =
                number(
                        """
                        select count(*)
                        from (select * from target where fiscal_year = %d) one
                        full join (select * from target where fiscal_year = %d) other
                            using (project_code)
                        where (one.name, one.unit_code, one.budget_fen)
                            is distinct from (other.name, other.unit_code, other.budget_fen)"""
                                .formatted(one, other));
        if (differences != 0) {
            throw new IllegalStateException(
                    "%d projects of %d are not as in %d".formatted(differences, other, one));
        }
    }

    @Override
    public synchronized void close() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("did not stop properly: " + e);
            }
        }
        Folders.delete(folder);
    }

    /// A session is a child of the server's first process.
    private long postmaster() {
        try (var connection = postgres.superuser(DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var session = ProcessHandle.of(row.getLong(1));
            return session.flatMap(ProcessHandle::parent).orElseThrow().pid();
        } catch (SQLException e) {
            throw new IllegalStateException("the server's process", e);
        }
    }

    private long number(String sql) {
        try (var connection = postgres.superuser(DATABASE);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Map<String, String> environment(Issuer issuer, Options options) {
        var environment = new HashMap<>(options.serviceEnvironment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(DATABASE));
        environment.put("QUARKUS_DATASOURCE_USERNAME", DATABASE);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Ports.free());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
        return environment;
    }

    private PostgresSettings settings(Options options) {
        return PostgresSettings.keptIn(folder.resolve("postgres"))
                .with("shared_buffers", options.sharedBuffers())
                .with("max_wal_size", "8GB")
                .with("checkpoint_timeout", "30min");
    }

    private synchronized <T extends AutoCloseable> T own(T part) {
        started.push(part);
        return part;
    }
}
