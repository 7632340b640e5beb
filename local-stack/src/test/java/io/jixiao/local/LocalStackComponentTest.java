package io.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.jixiao.local.machine.Ending;
import io.jixiao.local.machine.Ports;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher as a person meets it: a process, its lines, its exit code, and what it leaves.
class LocalStackComponentTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir Path temp;
    private Path home;
    private Path data;
    private int base;
    private Process launcher;

    @BeforeEach
    void prepare() throws IOException {
        home = StubRepository.in(temp.resolve("home"));
        data = home.resolve("data");
        base = freeBase();
    }

    @AfterEach
    void stop() throws Exception {
        if (launcher != null && launcher.isAlive()) {
            interrupt();
            assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void ctrl_c_stops_everything_in_reverse_order_and_says_so() throws Exception {
        start();
        awaitOutput("Ctrl-C 停止 stops everything");
        var children = children();
        assertThat(output())
                .contains("[ 1/6] OIDC issuer", "[ 6/6] evaluation-service")
                .contains("http://127.0.0.1:" + (base + 1) + "/q/swagger-ui")
                .contains("finance-performance 财政绩效股 [130225000/]");
        interrupt();
        assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(output())
                .containsSubsequence(
                        "evaluation-service   已停止",
                        "target-service       已停止",
                        "PostgreSQL 18        已停止",
                        "Kafka 4              已停止");
        assertThat(children).hasSizeGreaterThan(4).allMatch(Ending::hasEnded);
        assertThat(data.resolve("format")).hasContent("1\n");
    }

    @Test
    void what_a_killed_launcher_left_behind_is_stopped_by_the_next_one() throws Exception {
        start();
        awaitOutput("Ctrl-C 停止 stops everything");
        var children = children();
        launcher.destroyForcibly().waitFor();
        assertThat(children).anyMatch(ProcessHandle::isAlive);

        start();
        awaitOutput("stopped what was left behind");
        awaitOutput("Ctrl-C 停止 stops everything");
        assertThat(children).allMatch(Ending::hasEnded);
    }

    @Test
    void taken_ports_are_all_named_with_their_owner() throws Exception {
        var here = ProcessHandle.current().pid();
        try (var one = new ServerSocket(base + 1, 1, InetAddress.getLoopbackAddress());
                var other = new ServerSocket(base + 1012, 1, InetAddress.getLoopbackAddress())) {
            start();
            assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(output())
                    .contains("端口 %d 已被占用（pid %d, java）".formatted(one.getLocalPort(), here))
                    .contains("port %d is taken".formatted(other.getLocalPort()));
        }
        assertThat(launcher.exitValue()).isEqualTo(1);
    }

    @Test
    void a_folder_with_foreign_content_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("letter.txt"), "dear");
        start();
        assertThat(launcher.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThat(output()).contains("mv " + data + " " + data + ".old");
        assertThat(data.toFile().list()).containsExactly("letter.txt");
    }

    private void start() throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Djixiao.home=" + home,
                                "-cp",
                                System.getProperty("java.class.path"),
                                LocalStack.class.getName(),
                                "--port-base",
                                Integer.toString(base)));
        launcher =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log()).start();
    }

    private void interrupt() throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(launcher.pid())).start().waitFor();
    }

    private void awaitOutput(String text) throws IOException {
        await(text).atMost(SOON).until(() -> output().contains(text) || !launcher.isAlive());
        assertThat(output()).contains(text);
    }

    /// The launcher's own children, and the server that PostgreSQL's starter left in its own group.
    private List<ProcessHandle> children() throws IOException {
        var children = new ArrayList<>(launcher.toHandle().descendants().toList());
        var pid = Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
        ProcessHandle.of(Long.parseLong(pid.strip())).ifPresent(children::add);
        return children;
    }

    private String output() throws IOException {
        return Files.readString(log().toPath());
    }

    private File log() {
        return temp.resolve("output.txt").toFile();
    }

    private static int freeBase() {
        return IntStream.generate(Ports::free)
                .map(port -> port % 20000 + 20000)
                .filter(port -> new StackPorts(port).taken().isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
