package io.jixiao.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/// Stands in for a service: says that it is ready, and tells the environment it was given.
public final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println("stub begins");
        if (System.getenv().containsKey("STUB_DIES")) {
            System.out.println("no table named target");
            System.exit(3);
        }
        serve("QUARKUS_MANAGEMENT_PORT", "/q/health/ready", "UP");
        serve("QUARKUS_HTTP_PORT", "/environment", System.getenv().toString());
    }

    private static void serve(String portVariable, String path, String body) throws IOException {
        var port = Integer.parseInt(System.getenv(portVariable));
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        var bytes = body.getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
        server.start();
    }
}
