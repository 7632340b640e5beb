package io.jixiao.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Ending;
import io.jixiao.local.machine.Logging;
import io.jixiao.local.machine.PortTaken;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresComponentTest {

    @TempDir Path temp;

    @Nested
    class A_running_server {
        @Test
        void keeps_what_it_acknowledges() {
            try (var postgres = Postgres.start(PostgresSettings.throwAway())) {
                assertThat(postgres.show("fsync")).isEqualTo("on");
                assertThat(postgres.show("synchronous_commit")).isEqualTo("on");
                assertThat(postgres.show("full_page_writes")).isEqualTo("on");
                assertThat(postgres.show("server_version")).startsWith("18.");
                assertThat(postgres.show("listen_addresses")).isEqualTo("127.0.0.1");
            }
        }

        @Test
        void gives_each_role_its_own_database_behind_a_password() throws SQLException {
            try (var postgres = Postgres.start(PostgresSettings.throwAway())) {
                postgres.createDatabase("target", "target", "rightly");
                postgres.createDatabase("target", "target", "rightly");
                var url = postgres.jdbcUrl("target");
                try (var connection = DriverManager.getConnection(url, "target", "rightly")) {
                    connection.createStatement().execute("create table owned (id int)");
                }
                assertThatThrownBy(() -> DriverManager.getConnection(url, "target", "wrongly"))
                        .hasMessageContaining("password authentication failed");
            }
        }

        @Test
        void takes_settings_of_its_own() {
            var settings = PostgresSettings.throwAway().with("max_connections", "17");
            try (var postgres = Postgres.start(settings)) {
                assertThat(postgres.show("max_connections")).isEqualTo("17");
            }
        }
    }

    @Nested
    class Data_in_a_kept_folder {
        @Test
        void outlast_a_restart_and_a_kill() throws SQLException {
            try (var postgres = Postgres.start(PostgresSettings.keptIn(temp.resolve("pg")))) {
                write(postgres, "create table seen (at text); insert into seen values ('start')");
                postgres.restart();
                write(postgres, "insert into seen values ('restart')");
                postgres.kill();
                postgres.restart();
                write(postgres, "insert into seen values ('kill')");
                assertThat(seen(postgres)).isEqualTo("start, restart, kill");
            }
        }

        @Test
        void are_found_after_the_launcher_was_killed_and_its_server_went_on() throws Exception {
            var folder = temp.resolve("pg");
            assertThat(killedLauncher(folder).waitFor()).isEqualTo(KilledLauncher.EXIT);
            var orphan = Postmaster.of(folder).orElseThrow();
            try (var postgres = Postgres.start(PostgresSettings.keptIn(folder))) {
                assertThat(Ending.hasEnded(orphan.process())).isTrue();
                assertThat(seen(postgres)).isEqualTo("orphan");
            }
        }

        private static Process killedLauncher(Path folder) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledLauncher.class.getName(),
                            folder.toString())
                    .inheritIO()
                    .start();
        }
    }

    @Nested
    class A_folder_that_is_not_whole {
        @Test
        void is_made_anew_when_its_first_start_was_cut_short() throws IOException {
            var folder = temp.resolve("pg");
            Files.createDirectories(folder.resolve("base"));
            Files.writeString(folder.resolve("postgresql.conf"), "half written");
            Files.writeString(temp.resolve("pg.first-start"), "begun");
            try (var postgres = Postgres.start(PostgresSettings.keptIn(folder))) {
                assertThat(postgres.show("fsync")).isEqualTo("on");
            }
            assertThat(temp.resolve("pg.first-start")).doesNotExist();
        }

        @Test
        void is_refused_and_left_alone_when_it_holds_something_else() throws IOException {
            var folder = Files.createDirectories(temp.resolve("pg"));
            var letter = Files.writeString(folder.resolve("letter.txt"), "dear");
            var settings = PostgresSettings.keptIn(folder);
            assertThatThrownBy(() -> Postgres.start(settings))
                    .hasMessageContaining("is no PostgreSQL folder");
            assertThat(letter).hasContent("dear");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = PostgresSettings.throwAway().onPort(other.getLocalPort());
            assertThatThrownBy(() -> Postgres.start(settings))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(Integer.toString(other.getLocalPort()));
        }
    }

    private static void write(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.superuser("postgres")) {
            connection.createStatement().execute(sql);
        }
    }

    private static String seen(Postgres postgres) throws SQLException {
        try (var connection = postgres.superuser("postgres");
                var result =
                        connection
                                .createStatement()
                                .executeQuery("select string_agg(at, ', ') from seen")) {
            result.next();
            return result.getString(1);
        }
    }

    /// Starts a server, stores a row and ends without a chance to clean up.
    static final class KilledLauncher {

        static final int EXIT = 137;

        private KilledLauncher() {}

        public static void main(String[] arguments) throws SQLException {
            Logging.warningsOnly();
            var postgres = Postgres.start(PostgresSettings.keptIn(Path.of(arguments[0])));
            write(postgres, "create table seen (at text); insert into seen values ('orphan')");
            Runtime.getRuntime().halt(EXIT);
        }
    }
}
