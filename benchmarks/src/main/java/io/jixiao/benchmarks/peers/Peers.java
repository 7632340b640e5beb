package io.jixiao.benchmarks.peers;

import io.jixiao.benchmarks.JavaProcess;
import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.site.Ledger;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Builds the peers and starts them beside a [Site]: the same JDK, collector and heap for each.
public record Peers(Options options, Site site) {

    private static final String CONNECT = "org.apache.kafka.connect.cli.ConnectStandalone";

    /// K: Kafka Connect, which copies rows into a ledger and keeps no totals.
    public PeerCell connect() {
        var build = PeerBuild.of(options.home(), "connect");
        var classPath = read(build);
        var ledger = site.anotherLedger("connect");
        // It must be able to update, and does not say when it has recorded.
        ledger.run("alter table ledger_entry disable trigger ledger_entry_is_append_only");
        ledger.run("alter table ledger_entry alter recorded_at set default now()");
        site.topic().create(PeerFormat.rows().topic());
        int port = Ports.free();
        var settings =
                new ConnectSettings(
                        site.topic().bootstrapServers(),
                        site.jdbcUrl(ledger),
                        port,
                        options.sessions(),
                        options.batch());
        var command =
                JavaProcess.ofClassPath(
                        options.heapMegabytes(),
                        classPath,
                        CONNECT,
                        List.of(
                                settings.worker(site.folder()).toString(),
                                settings.sink(site.folder(), Site.OWNER, Site.PASSWORD)
                                        .toString()));
        var program =
                site.own(
                        ServiceUnderTest.peer(
                                "kafka-connect",
                                command,
                                site.folder(),
                                Map.of(
                                        "JDK_JAVA_OPTIONS",
                                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn"),
                                port,
                                "/connectors/" + ConnectSettings.SINK + "/tasks/0/status"));
        program.start();
        return new PeerCell(
                "K",
                "Kafka Connect, Debezium JDBC sink",
                site,
                program,
                ledger,
                PeerFormat.rows(),
                options.payments(),
                false);
    }

    /// N: a consumer on Quarkus and Panache that takes one payment at a time.
    public PeerCell panache() {
        var build = PeerBuild.of(options.home(), "quarkus-naive");
        build.product("quarkus-app/quarkus-run.jar");
        var ledger = site.anotherLedger("panache");
        site.topic().create(PeerFormat.asSent("quarkus").topic());
        var program =
                site.own(
                        ServiceUnderTest.of(
                                "quarkus-naive",
                                build.folder().resolve("target/quarkus-app"),
                                options.heapMegabytes(),
                                site.folder(),
                                Map.of(
                                        "QUARKUS_DATASOURCE_JDBC_URL",
                                        site.jdbcUrl(ledger),
                                        "QUARKUS_DATASOURCE_USERNAME",
                                        Site.OWNER,
                                        "QUARKUS_DATASOURCE_PASSWORD",
                                        Site.PASSWORD,
                                        "KAFKA_BOOTSTRAP_SERVERS",
                                        site.topic().bootstrapServers())));
        program.start();
        return naive("N", "naive consumer: Quarkus, Panache", program, ledger, "quarkus");
    }

    /// S: the same on Spring Boot and Spring Data JPA.
    public PeerCell spring() {
        var jar = PeerBuild.of(options.home(), "spring-naive").product("spring-naive.jar");
        var ledger = site.anotherLedger("spring");
        site.topic().create(PeerFormat.asSent("spring").topic());
        int port = Ports.free();
        var program =
                site.own(
                        ServiceUnderTest.peer(
                                "spring-naive",
                                JavaProcess.ofJar(options.heapMegabytes(), jar),
                                site.folder(),
                                Map.of(
                                        "SERVER_PORT",
                                        Integer.toString(port),
                                        "SERVER_ADDRESS",
                                        "127.0.0.1",
                                        "SPRING_DATASOURCE_URL",
                                        site.jdbcUrl(ledger),
                                        "SPRING_DATASOURCE_USERNAME",
                                        Site.OWNER,
                                        "SPRING_DATASOURCE_PASSWORD",
                                        Site.PASSWORD,
                                        "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                                        site.topic().bootstrapServers()),
                                port,
                                "/actuator/health"));
        program.start();
        return naive("S", "naive consumer: Spring Boot, JPA", program, ledger, "spring");
    }

    private PeerCell naive(
            String letter, String title, ServiceUnderTest program, Ledger ledger, String peer) {
        return new PeerCell(
                letter,
                title,
                site,
                program,
                ledger,
                PeerFormat.asSent(peer),
                options.naivePayments(),
                true);
    }

    private static String read(PeerBuild build) {
        try {
            return Files.readString(build.product("classpath")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("no class path of Kafka Connect", e);
        }
    }
}
