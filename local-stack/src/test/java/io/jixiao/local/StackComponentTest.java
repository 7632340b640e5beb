package io.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackComponentTest {

    @TempDir static Path repository;

    @Nested
    class A_started_stack {

        private static Stack stack;

        @BeforeAll
        static void start() throws IOException {
            var settings =
                    StackSettings.throwAway(StubRepository.in(repository))
                            .with(Deployable.EXECUTION, "JIXIAO_FAILPOINT", "after-commit");
            stack = Stack.start(settings);
        }

        @AfterAll
        static void stop() {
            stack.close();
            assertThat(stack.services()).noneMatch(ServiceProcess::isAlive);
            assertThat(stack.broker().isAlive()).isFalse();
            assertThatThrownBy(() -> stack.postgres().superuser("target"))
                    .isInstanceOf(SQLException.class);
            assertThat(stack.data()).doesNotExist();
        }

        @Test
        void tells_each_service_where_its_neighbours_are() throws Exception {
            assertThat(environmentOf(stack.service("execution-service")))
                    .contains(
                            "QUARKUS_DATASOURCE_JDBC_URL=" + stack.postgres().jdbcUrl("execution"),
                            "KAFKA_BOOTSTRAP_SERVERS=" + stack.kafka(),
                            "QUARKUS_OIDC_AUTH_SERVER_URL=" + stack.issuer(),
                            "QUARKUS_HTTP_HOST=127.0.0.1",
                            "JIXIAO_BUSINESS_DATE_SETTABLE=true",
                            "JIXIAO_FAILPOINT=after-commit");
            assertThat(environmentOf(stack.service("target-service")))
                    .doesNotContain("JIXIAO_FAILPOINT");
        }

        @Test
        void gives_each_service_a_database_it_owns() throws SQLException {
            for (var service : Deployable.values()) {
                var name = service.database();
                var url = stack.postgres().jdbcUrl(name);
                try (var connection = DriverManager.getConnection(url, name, Stack.PASSWORD)) {
                    connection.createStatement().execute("create table owned (id int)");
                }
            }
        }

        @Test
        void brings_a_killed_service_back_at_the_same_address() throws Exception {
            var service = stack.service(Deployable.EVALUATION);
            var before = service.pid();
            service.kill();
            assertThat(service.isAlive()).isFalse();
            assertThatThrownBy(() -> environmentOf(service)).isInstanceOf(IOException.class);
            service.start();
            assertThat(service.pid()).isNotEqualTo(before);
            assertThat(environmentOf(service)).contains("QUARKUS_HTTP_PORT");
        }
    }

    @Nested
    class A_service_that_dies_during_its_start {
        @Test
        void is_named_with_the_end_of_its_log_and_takes_the_others_down(@TempDir Path data)
                throws IOException {
            var settings =
                    StackSettings.throwAway(StubRepository.in(repository))
                            .keeping(data)
                            .with(Deployable.TARGET, "STUB_DIES", "yes");
            assertThatThrownBy(() -> Stack.start(settings))
                    .isInstanceOfSatisfying(
                            Fault.class,
                            fault ->
                                    assertThat(fault.chinese())
                                            .contains("target-service 启动失败（退出码 3）")
                                            .contains("no table named target"))
                    .hasMessageContaining("target-service ended during its start (exit code 3)");
            assertThat(pidFilesIn(data)).isEmpty();
            assertThat(data.resolve("format")).doesNotExist();
        }

        private static List<Path> pidFilesIn(Path data) throws IOException {
            try (var files = Files.list(data.resolve("pids"))) {
                return files.toList();
            }
        }
    }

    @Test
    void a_service_that_is_not_built_is_named(@TempDir Path empty) {
        assertThatThrownBy(() -> Stack.start(StackSettings.throwAway(empty)))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("target-service is not built");
    }

    private static String environmentOf(ServiceProcess service)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.address().resolve("/environment")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
