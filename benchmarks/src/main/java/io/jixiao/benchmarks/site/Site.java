package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.local.issuer.Issuer;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.machine.Folders;
import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Everything B1 needs: a durable PostgreSQL with two databases of one schema, a broker, and
/// execution-service on the first database. The other services would only take the cores.
public final class Site implements AutoCloseable {

    private static final String SERVED = "execution";
    public static final String OWNER = "execution";
    public static final String PASSWORD = "local-only";

    private static final String FLOOR = "floor";

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Path folder = Folders.throwAway("benchmark");
    private final FusedStatement fused;
    private final Postgres postgres;
    private final Broker broker;
    private final Issuer issuer;
    private final ServiceUnderTest service;
    private final Ledger served;
    private final Ledger floor;
    private final Duration firstStart;
    private final Duration secondStart;

    public Site(Options options) {
        this(options, Map.of());
    }

    /// @param settings of the service's process, beside the usual ones
    public Site(Options options, Map<String, String> settings) {
        // Children ignore Ctrl-C, so that they can be ended in order.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop"));
        try {
            var quarkusApp = options.home().resolve("execution-service/target/quarkus-app");
            fused = FusedStatement.in(quarkusApp);
            postgres = own(Postgres.start(settings(options)));
            postgres.createDatabase(SERVED, OWNER, PASSWORD);
            broker = own(Broker.begin(options.heapMegabytes(), folder));
            broker.awaitReady();
            issuer = own(Issuer.start(folder.resolve("issuer"), 0));
            service =
                    own(
                            ServiceUnderTest.of(
                                    "execution-service",
                                    quarkusApp,
                                    options.heapMegabytes(),
                                    folder,
                                    environment(options, settings)));
            // The service's own migrations make the schema, of both databases.
            firstStart = service.start();
            service.stop();
            served = Ledger.afterMigration(postgres, SERVED);
            floor = served.copiedTo(FLOOR, OWNER);
            secondStart = service.start();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public FusedStatement fused() {
        return fused;
    }

    public ServiceUnderTest service() {
        return service;
    }

    public Topic topic() {
        return new Topic(broker.bootstrapServers());
    }

    public LedgerWatch watch() {
        return new LedgerWatch(served, service);
    }

    /// What cell A fills.
    public Ledger served() {
        return served;
    }

    /// What the other cells fill.
    public Ledger floor() {
        return floor;
    }

    /// Of the demonstration user of the role, as the service checks it with every request.
    public String token(Role role) {
        return issuer.tokens().of(role);
    }

    /// Where logs of further processes go; deleted at the end.
    public Path folder() {
        return folder;
    }

    /// One more database of the same schema.
    public Ledger anotherLedger(String database) {
        return floor.copiedTo(database, OWNER);
    }

    public String jdbcUrl(Ledger ledger) {
        return postgres.jdbcUrl(ledger.database());
    }

    public int postgresPort() {
        return postgres.port();
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /// Looks until it holds, some fifty times a second.
    public void await(LedgerWatch.Condition condition) throws SQLException {
        watch().await(condition);
    }

    /// The relay goes on after the last commit; the next cell must not pay for it.
    public void awaitAnnounced() {
        watch().awaitAnnounced();
    }

    public Duration firstStart() {
        return firstStart;
    }

    public Duration secondStart() {
        return secondStart;
    }

    public String setting(String name) {
        return postgres.show(name);
    }

    public String floorUrl() {
        return postgres.jdbcUrl(FLOOR);
    }

    public Connection floorConnection() {
        try {
            return DriverManager.getConnection(floorUrl(), OWNER, PASSWORD);
        } catch (SQLException e) {
            throw new IllegalStateException("connect to " + FLOOR, e);
        }
    }

    public Map<String, Processes> processes() {
        return processesWith(service);
    }

    /// @param program which is at work instead of the service
    public Map<String, Processes> processesWith(ServiceUnderTest program) {
        return Map.of(
                "service", Processes.single(program.pid()),
                "postgres", postmaster(),
                "broker", Processes.single(broker.pid()),
                "harness", Processes.self());
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
    private Processes postmaster() {
        try (var connection = postgres.superuser("postgres")) {
            long session = new Sql(connection).number("select pg_backend_pid()");
            return Processes.family(
                    ProcessHandle.of(session).flatMap(ProcessHandle::parent).orElseThrow().pid());
        } catch (SQLException e) {
            throw new IllegalStateException("the server's process", e);
        }
    }

    private Map<String, String> environment(Options options, Map<String, String> settings) {
        var environment = new HashMap<>(settings);
        environment.putAll(options.serviceEnvironment());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(SERVED));
        environment.put("QUARKUS_DATASOURCE_USERNAME", OWNER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", PASSWORD);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.address().toString());
        return environment;
    }

    /// Room enough that no checkpoint falls into a cell: one is taken before each.
    private PostgresSettings settings(Options options) {
        var settings =
                PostgresSettings.keptIn(folder.resolve("postgres"))
                        .with("shared_buffers", options.sharedBuffers())
                        .with("max_wal_size", "8GB")
                        .with("checkpoint_timeout", "30min");
        return options.explainFromMillis().isEmpty() ? settings : explained(settings, options);
    }

    /// To find out why something is slow, not to measure how slow it is.
    private static PostgresSettings explained(PostgresSettings settings, Options options) {
        return settings.with("shared_preload_libraries", "auto_explain")
                .with("auto_explain.log_min_duration", options.explainFromMillis())
                .with("auto_explain.log_analyze", "on")
                .loggingTo(options.home().resolve("benchmarks/target/postgres.log"));
    }

    /// Ended with the site, before what has been started earlier.
    public synchronized <T extends AutoCloseable> T own(T part) {
        started.push(part);
        return part;
    }
}
