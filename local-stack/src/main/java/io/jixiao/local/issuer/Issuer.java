package io.jixiao.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jixiao.local.machine.PortTaken;
import io.jixiao.local.machine.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;

/// An OpenID Connect issuer on loopback that trusts everyone on this machine.
///
/// It knows one demonstration user per [Role] and gives away their tokens. Requests under another
/// host name are refused, so that a web page cannot reach it through its own name.
public final class Issuer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final RsaJsonWebKey key;
    private final Tokens tokens;

    private Issuer(HttpServer server, RsaJsonWebKey key) {
        this.server = server;
        this.threads = Executors.newVirtualThreadPerTaskExecutor();
        this.key = key;
        this.tokens = new Tokens(key, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Port 0 takes a free one; the key in the folder is made when there is none.
    public static Issuer start(Path folder, int port) {
        var chosen = Ports.freeUnlessGiven(port);
        var key = SigningKey.in(folder);
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var server = HttpServer.create(new InetSocketAddress(loopback, chosen), 0);
            var issuer = new Issuer(server, key);
            issuer.open();
            return issuer;
        } catch (IOException _) {
            throw new PortTaken(chosen);
        }
    }

    /// What services are given as `auth-server-url`, and what tokens carry as `iss`.
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private void open() {
        server.setExecutor(threads);
        serve("GET", "/.well-known/openid-configuration", _ -> Answer.json(discovery()));
        serve("GET", "/jwks", _ -> Answer.json(Map.of("keys", List.of(publicKey()))));
        serve("GET", "/tokens", _ -> Answer.json(tokenOfEachRole()));
        serve("POST", "/token", this::token);
        server.start();
    }

    private void serve(String method, String path, Endpoint endpoint) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        answer(exchange, method, path, endpoint).send(exchange);
                    }
                });
    }

    private static Answer answer(
            HttpExchange exchange, String method, String path, Endpoint endpoint)
            throws IOException {
        if (!isForThisMachine(exchange)) {
            return Answer.error(403, "access_denied", "ask at 127.0.0.1");
        }
        if (!exchange.getRequestURI().getPath().equals(path)) {
            return Answer.error(404, "not_found", "nothing is served here");
        }
        if (!exchange.getRequestMethod().equals(method)) {
            return Answer.error(405, "invalid_request", "use " + method);
        }
        return endpoint.answer(exchange);
    }

    private static boolean isForThisMachine(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
    }

    private Map<String, Object> discovery() {
        var document = new LinkedHashMap<String, Object>();
        document.put("issuer", address().toString());
        document.put("jwks_uri", address() + "/jwks");
        document.put("token_endpoint", address() + "/token");
        document.put("authorization_endpoint", address() + "/token");
        document.put("response_types_supported", List.of("token"));
        document.put("grant_types_supported", List.of("client_credentials", "password"));
        document.put("subject_types_supported", List.of("public"));
        document.put("id_token_signing_alg_values_supported", List.of("RS256"));
        document.put("token_endpoint_auth_methods_supported", List.of("none"));
        return document;
    }

    private Map<String, Object> publicKey() {
        return key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private Map<String, Object> tokenOfEachRole() {
        var ready = new LinkedHashMap<String, Object>();
        for (var role : Role.values()) {
            ready.put(role.claim(), tokens.of(role));
        }
        return ready;
    }

    /// The role is given as `role`, or as the `username` of a password grant.
    private Answer token(HttpExchange exchange) throws IOException {
        var form = form(exchange);
        var wanted = form.getOrDefault("role", form.getOrDefault("username", ""));
        return Role.named(wanted).map(this::granted).orElseGet(() -> unknown(wanted));
    }

    private Answer granted(Role role) {
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", tokens.of(role));
        body.put("token_type", "Bearer");
        body.put("expires_in", Tokens.LIFETIME.toSeconds());
        return Answer.json(body);
    }

    private static Answer unknown(String wanted) {
        var known = Arrays.stream(Role.values()).map(Role::claim).collect(Collectors.joining(", "));
        return Answer.error(400, "invalid_request", "role '" + wanted + "' is none of: " + known);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(
                        Collectors.toMap(
                                pair -> decoded(pair[0]), pair -> decoded(pair[1]), (a, _) -> a));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /// One address of the issuer.
    private interface Endpoint {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    /// A status and a JSON body.
    private record Answer(int status, String body) {

        static Answer json(Map<String, Object> body) {
            return new Answer(200, JsonUtil.toJson(body));
        }

        static Answer error(int status, String code, String text) {
            return new Answer(
                    status, JsonUtil.toJson(Map.of("error", code, "error_description", text)));
        }

        void send(HttpExchange exchange) throws IOException {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
