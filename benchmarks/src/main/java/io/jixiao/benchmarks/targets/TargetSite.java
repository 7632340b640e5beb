package io.jixiao.benchmarks.targets;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.local.issuer.Identity;
import io.jixiao.local.issuer.Issuer;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.machine.Folders;
import io.jixiao.local.machine.Ports;
import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;

/// A durable PostgreSQL and, for each number of targets, a database with a target-service of its
/// own. No broker: nothing is published here.
final class TargetSite implements AutoCloseable {

    private static final String OWNER = "target";
    private static final String PASSWORD = "local-only";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path folder = Folders.throwAway("benchmark-lists");
    private final Options options;
    private final Postgres postgres;
    private final Issuer issuer;

    TargetSite(Options options) {
        // Children ignore Ctrl-C, so that they can be ended in order.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        this.options = options;
        try {
            postgres = own(Postgres.start(settings()));
            issuer = own(Issuer.start(folder.resolve("issuer"), 0));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// The service's own migrations make the schema, then the database is filled.
    TargetList list(int targets) {
        var database = "targets_" + targets;
        postgres.createDatabase(database, OWNER, PASSWORD);
        var environment = new HashMap<>(options.serviceEnvironment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", OWNER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + Ports.free());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
        var service =
                own(
                        ServiceUnderTest.of(
                                "target-service-" + targets,
                                options.home().resolve("target-service/target/quarkus-app"),
                                options.heapMegabytes(),
                                folder,
                                environment));
        service.start();
        TargetData.fill(postgres, database, targets);
        return new TargetList(service, targets, token("*/"), token(county(targets / 2)));
    }

    String setting(String name) {
        return postgres.show(name);
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

    private String token(String scope) {
        return issuer.tokens().of(new Identity("benchmark", Role.AUDITOR, List.of(scope)));
    }

    /// The scope of the county in which this target is.
    private static String county(int target) {
        return (TargetData.FIRST_COUNTY + target / TargetData.PER_COUNTY) + "000/";
    }

    private PostgresSettings settings() {
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
