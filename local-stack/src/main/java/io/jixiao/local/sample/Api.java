package io.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.Stack;
import io.jixiao.local.issuer.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// The services' REST interfaces, called with the token of one role at a time.
public final class Api implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Role, String> tokens = new EnumMap<>(Role.class);

    public Api(Stack stack) {
        this.stack = stack;
    }

    /// What came back.
    public record Answer(int status, JsonNode body, boolean replayed) {

        public Answer orFail(String what) {
            if (status >= 400) {
                throw new SampleFailure(what + ": " + status + " " + body);
            }
            return this;
        }
    }

    public Answer get(Role role, Deployable service, String path) {
        return send(role, service, "GET", path, "", "application/json");
    }

    public Answer post(Role role, Deployable service, String path, Object body) {
        return send(role, service, "POST", path, text(body), "application/json");
    }

    public Answer put(Role role, Deployable service, String path, Object body) {
        return send(role, service, "PUT", path, text(body), "application/json");
    }

    public Answer send(
            Role role,
            Deployable service,
            String method,
            String path,
            String body,
            String contentType) {
        var request =
                HttpRequest.newBuilder(stack.service(service).address().resolve("/api/v1" + path))
                        .timeout(ANSWER_WITHIN)
                        .header("Authorization", "Bearer " + token(role))
                        .header("Content-Type", contentType)
                        .header("Accept", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body))
                        .build();
        try {
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted at " + path);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private String token(Role role) {
        return tokens.computeIfAbsent(role, stack::token);
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var text = response.body();
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(
                response.statusCode(),
                type.contains("json") && !text.isBlank()
                        ? Material.JSON.readTree(text)
                        : MissingNode.getInstance(),
                response.headers().firstValue("Idempotent-Replay").isPresent());
    }

    private static String text(Object body) {
        try {
            return Material.JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
