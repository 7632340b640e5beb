package io.jixiao.local.postgres;

import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Folders;
import io.jixiao.local.machine.LogTail;
import io.jixiao.local.machine.PortTaken;
import io.jixiao.local.machine.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL 18 that keeps what it has acknowledged: `fsync` and `synchronous_commit` are on.
///
/// The library that unpacks and starts it switches both off by habit, so they are set here and
/// then asked back from the running server.
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration START_WITHIN = Duration.ofSeconds(60);

    /// Durable, and small enough to share two cores and a few GiB with everything else.
    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("listen_addresses", "127.0.0.1"),
                    Map.entry("unix_socket_directories", ""),
                    Map.entry("shared_buffers", "128MB"),
                    Map.entry("max_connections", "120"),
                    Map.entry("max_wal_size", "512MB"),
                    Map.entry("jit", "off"));

    private final PostgresSettings settings;
    private final Path folder;
    private final int port;
    private @Nullable EmbeddedPostgres server;

    private Postgres(PostgresSettings settings) {
        this.settings = settings;
        this.folder = settings.folder().orElseGet(() -> Folders.throwAway("postgres"));
        this.port = Ports.freeUnlessGiven(settings.port());
    }

    public static Postgres start(PostgresSettings settings) {
        var postgres = new Postgres(settings);
        postgres.start();
        return postgres;
    }

    /// Ends the server that a killed launcher left on the folder, and says whether there was one.
    public static boolean stopLeftover(Path folder) {
        var left = Postmaster.of(folder);
        left.ifPresent(Postmaster::stop);
        return left.isPresent();
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// What the server says, for those who ask why.
    public Path log() {
        return settings.log().orElseGet(() -> folder.resolveSibling(folder.getFileName() + ".log"));
    }

    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, "");
    }

    /// Makes sure that the role can log in with the password and owns the database.
    public void createDatabase(String name, String role, String password) {
        try (var connection = superuser("postgres")) {
            new DatabaseSetup(connection).ensure(name, role, password);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database " + name, e);
        }
    }

    /// Kills every process of the server at once, as a power cut would; data on disk stay.
    public void kill() {
        Postmaster.of(folder).ifPresent(Postmaster::kill);
        release();
    }

    /// Stops what still runs and starts again on the same data and port.
    public void restart() {
        stop();
        start();
    }

    @Override
    public void close() {
        stop();
        if (settings.folder().isEmpty()) {
            Folders.delete(folder);
            deleteLog();
        }
    }

    private void stop() {
        var running = Postmaster.of(folder);
        release();
        running.ifPresent(Postmaster::stop);
    }

    /// The library's own stop, which also gives its lock file back.
    private void release() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release the data folder " + folder, e);
        }
        server = null;
    }

    private void start() {
        stopLeftover(folder);
        if (!Ports.isFree(port)) {
            throw new PortTaken(port);
        }
        var cluster = new ClusterFolder(folder);
        cluster.beginFirstStart();
        try {
            server = launch();
        } catch (IOException | RuntimeException e) {
            throw new Fault(
                    "PostgreSQL 未能在端口 %d 启动。日志 %s 的末尾：%n%s"
                            .formatted(port, log(), LogTail.of(log())),
                    "PostgreSQL did not start on port %d; the end of its log stands above, all of it in %s"
                            .formatted(port, log()),
                    e);
        }
        assertOn("fsync");
        assertOn("synchronous_commit");
        assertOn("full_page_writes");
        cluster.endFirstStart();
    }

    private EmbeddedPostgres launch() throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(port)
                        .setPGStartupWait(START_WITHIN)
                        // The same order of texts on every machine.
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setDataDirectoryCustomizer(_ -> ClusterFolder.requirePasswords(folder))
                        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var server = new TreeMap<>(DEFAULTS);
        server.putAll(settings.server());
        server.forEach(builder::setServerConfig);
        return builder.start();
    }

    private void assertOn(String setting) {
        var value = show(setting);
        if (!settings.server().containsKey(setting) && !"on".equals(value)) {
            throw new IllegalStateException(setting + " is " + value + ", must be on");
        }
    }

    /// What the running server says about one of its settings.
    public String show(String setting) {
        try (var connection = superuser("postgres");
                var query = connection.prepareStatement("select current_setting(?)")) {
            query.setString(1, setting);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask PostgreSQL for " + setting, e);
        }
    }

    private void deleteLog() {
        try {
            Files.deleteIfExists(log());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + log(), e);
        }
    }
}
