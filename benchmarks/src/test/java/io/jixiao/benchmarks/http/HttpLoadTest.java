package io.jixiao.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private static final int COUNT = 400;

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().getPath());
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("ok".getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void asks_each_once_and_ends_when_they_run_out() {
        try (var load = load(3)) {
            var taken = load.closed(Duration.ofSeconds(30));
            assertThat(taken.sent()).isEqualTo(COUNT);
            assertThat(asked).hasSize(COUNT);
            assertThat(taken.answered()).isEqualTo(taken.latencies().count()).isLessThan(COUNT);
        }
    }

    @Test
    void sends_as_many_as_are_due_in_the_time() {
        try (var load = load(8)) {
            var taken = load.open(200, Duration.ofSeconds(1));
            assertThat(taken.sent()).isEqualTo(200);
            assertThat(taken.answered()).isPositive().isLessThan(200);
        }
    }

    private HttpLoad load(int connections) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpLoad(
                address,
                connections,
                new Requests() {
                    @Override
                    public int count() {
                        return COUNT;
                    }

                    @Override
                    public ByteBuffer[] request(int number) {
                        return new ByteBuffer[] {Requests.ascii(Requests.get("/" + number, ""))};
                    }

                    @Override
                    public void check(Answer answer) {
                        answer.require(200);
                    }
                });
    }
}
