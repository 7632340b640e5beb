package io.jixiao.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Fault;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerTest {

    @TempDir Path folder;
    private Issuer issuer;

    @BeforeEach
    void start() {
        issuer = Issuer.start(folder, 0);
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Nested
    class A_token {
        @Test
        void carries_role_scope_and_seven_days_under_a_signature_that_holds() throws Exception {
            var claims = verified(issuer.tokens().of(Role.DEPARTMENT));
            assertThat(claims.getSubject()).isEqualTo("demo-department");
            assertThat(claims.getStringListClaimValue("groups")).containsExactly("department");
            assertThat(claims.getStringListClaimValue("data_scope"))
                    .containsExactly("130225000/480");
            assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                    .isEqualTo(7 * 24 * 3600);
            assertThat(claims.hasClaim("source")).isFalse();
        }

        @Test
        void of_the_treasury_names_its_source() throws Exception {
            var claims = verified(issuer.tokens().of(Role.TREASURY));
            assertThat(claims.getStringClaimValue("source")).isEqualTo("treasury");
        }

        @Test
        void can_be_made_for_anyone_a_test_needs() throws Exception {
            var other = new Identity("other-unit", Role.UNIT, List.of("130225000/501001"));
            var claims = verified(issuer.tokens().of(other));
            assertThat(claims.getSubject()).isEqualTo("other-unit");
            assertThat(claims.getStringListClaimValue("data_scope"))
                    .containsExactly("130225000/501001");
        }

        @Test
        void of_another_issuer_does_not_pass(@TempDir Path elsewhere) {
            try (var other = Issuer.start(elsewhere, 0)) {
                assertThatThrownBy(() -> verified(other.tokens().of(Role.ADMIN)))
                        .isInstanceOf(InvalidJwtException.class);
            }
        }
    }

    @Nested
    class The_signing_key {
        @Test
        void outlasts_the_issuer() throws Exception {
            var token = issuer.tokens().of(Role.AUDITOR);
            var port = issuer.address().getPort();
            issuer.close();
            issuer = Issuer.start(folder, port);
            assertThat(verified(token).getSubject()).isEqualTo("demo-auditor");
        }

        @Test
        void is_readable_by_its_owner_only() throws IOException {
            var permissions = Files.getPosixFilePermissions(folder.resolve("signing-key.json"));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        }

        @Test
        void that_is_broken_is_named_with_the_remedy(@TempDir Path broken) throws IOException {
            Files.writeString(broken.resolve("signing-key.json"), "{");
            assertThatThrownBy(() -> Issuer.start(broken, 0))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("Delete it and run again");
        }

        @Test
        void never_leaves_the_issuer() throws Exception {
            assertThat(get("/jwks").body()).contains("\"kty\":\"RSA\"").doesNotContain("\"d\":");
        }
    }

    @Nested
    class An_address {
        @Test
        void for_discovery_says_what_a_resource_server_asks_for() throws Exception {
            var document = json(get("/.well-known/openid-configuration"));
            assertThat(document)
                    .containsEntry("issuer", issuer.address().toString())
                    .containsEntry("jwks_uri", issuer.address() + "/jwks")
                    .containsEntry("token_endpoint", issuer.address() + "/token")
                    .containsEntry("id_token_signing_alg_values_supported", List.of("RS256"))
                    .containsEntry("subject_types_supported", List.of("public"));
        }

        @Test
        void for_tokens_has_one_of_each_role() throws Exception {
            assertThat(json(get("/tokens")).keySet())
                    .containsExactlyInAnyOrder(
                            "unit",
                            "department",
                            "finance-section",
                            "finance-performance",
                            "treasury",
                            "auditor",
                            "admin");
        }

        @Test
        void for_one_token_takes_a_role_or_a_user_name() throws Exception {
            for (var form : List.of("role=admin", "grant_type=password&username=admin")) {
                var answer = json(post("/token", form));
                assertThat(answer).containsEntry("token_type", "Bearer");
                assertThat(verified((String) answer.get("access_token")).getSubject())
                        .isEqualTo("demo-admin");
            }
        }

        @Test
        void for_one_token_names_the_roles_when_asked_for_another() throws Exception {
            var answer = post("/token", "role=king%zz");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("king%zz", "finance-section");
        }

        @Test
        void refuses_other_methods_paths_and_host_names() throws Exception {
            assertThat(get("/token").statusCode()).isEqualTo(405);
            assertThat(get("/tokens/admin").statusCode()).isEqualTo(404);
            assertThat(underHostName("evil.example")).startsWith("HTTP/1.1 403");
            assertThat(underHostName("localhost")).startsWith("HTTP/1.1 200");
        }
    }

    private JwtClaims verified(String token) throws InvalidJwtException {
        return verifier().processToClaims(token);
    }

    private JwtConsumer verifier() {
        return new JwtConsumerBuilder()
                .setExpectedIssuer(issuer.address().toString())
                .setExpectedAudience("jixiao")
                .setRequireExpirationTime()
                .setVerificationKeyResolver(
                        new HttpsJwksVerificationKeyResolver(
                                new HttpsJwks(issuer.address() + "/jwks")))
                .build();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    private HttpResponse<String> post(String path, String form)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    private static HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /// The usual client refuses to lie about the host.
    private String underHostName(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", issuer.address().getPort())) {
            var request = "GET /jwks HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return JsonUtil.parseJson(response.body());
    }

    private URI at(String path) {
        return issuer.address().resolve(path);
    }
}
