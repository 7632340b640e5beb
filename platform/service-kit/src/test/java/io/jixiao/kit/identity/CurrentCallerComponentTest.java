package io.jixiao.kit.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("The caller is who the token says")
class CurrentCallerComponentTest {

    @Inject VerifiedTokens verified;

    @Test
    void in_the_shape_of_our_own_issuer() {
        caller(
                        claims().groups(Set.of("treasury"))
                                .claim("data_scope", List.of("130225000/480"))
                                .claim("source", "treasury"))
                .statusCode(200)
                .body("subject", equalTo("4711"))
                .body("name", equalTo("li.na"))
                .body("roles", containsInAnyOrder("treasury"))
                .body("scope.spans.division", containsInAnyOrder("130225000"))
                .body("scope.spans.unitPrefix", containsInAnyOrder("480"))
                .body("source", equalTo("treasury"));
    }

    @Test
    void in_the_shape_of_keycloak() {
        caller(
                        claims().claim("realm_access", Map.of("roles", List.of("unit", "auditor")))
                                .claim("data_scope", List.of("130225000/480002", "130226000/"))
                                .claim("name", "李娜"))
                .statusCode(200)
                .body("name", equalTo("李娜"))
                .body("roles", containsInAnyOrder("unit", "auditor"))
                .body("scope.spans.unitPrefix", containsInAnyOrder("480002", ""));
    }

    @Test
    void with_a_single_scope_that_is_no_list() {
        caller(claims().groups(Set.of("unit")).claim("data_scope", "130225000/480"))
                .body("scope.spans.unitPrefix", containsInAnyOrder("480"));
    }

    @Test
    void and_what_is_no_scope_grants_nothing() {
        caller(claims().groups(Set.of("unit")).claim("data_scope", List.of(130225000, "all", "")))
                .statusCode(200)
                .body("scope.spans", empty());
        caller(claims().groups(Set.of("unit"))).body("scope.spans", empty());
    }

    @Test
    void and_without_a_subject_nobody() {
        var nobody = Jwt.audience("jixiao").issuer("test").groups(Set.of("admin")).expiresIn(60);
        caller(nobody).statusCode(401);
    }

    @Test
    void and_not_when_it_was_made_for_others_or_is_over() {
        caller(claims().groups(Set.of("unit")).audience("another")).statusCode(401);
        caller(claims().groups(Set.of("unit")).expiresAt(1_700_000_000)).statusCode(401);
    }

    @Test
    void also_again_with_a_token_that_has_been_verified_until_it_is_over() {
        var token =
                TestTokens.signed(
                        claims().groups(Set.of("unit")).expiresAt(Instant.now().plusSeconds(2)));
        assertThat(callers(token)).isEqualTo(200);
        long before = verified.spared();
        assertThat(callers(token)).isEqualTo(200);
        assertThat(verified.spared()).isEqualTo(before + 1);
        await().atMost(Duration.ofSeconds(10)).until(() -> callers(token) == 401);
    }

    @Test
    void and_not_with_a_verified_token_that_has_been_tampered_with() {
        var token = TestTokens.signed(claims().groups(Set.of("unit")));
        assertThat(callers(token)).isEqualTo(200);
        var parts = token.split("\\.", -1);
        var raised = TestTokens.signed(claims().groups(Set.of("admin"))).split("\\.", -1);
        assertThat(callers(parts[0] + "." + raised[1] + "." + parts[2])).isEqualTo(401);
        assertThat(callers(token)).isEqualTo(200);
    }

    @Test
    void a_write_outside_of_the_scope_is_refused() {
        var outside = TestTokens.of("unit", "unit", "130225000/480");
        var inside = TestTokens.of("unit", "unit", "130225000/999");
        assertThat(given().auth().oauth2(outside).put("/api/v1/trials/scope").statusCode())
                .isEqualTo(403);
        assertThat(given().auth().oauth2(inside).put("/api/v1/trials/scope").statusCode())
                .isEqualTo(200);
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.audience("jixiao")
                .issuer("test")
                .subject("4711")
                .preferredUserName("li.na")
                .expiresIn(60);
    }

    private static int callers(String token) {
        return given().auth().oauth2(token).get("/api/v1/trials/caller").statusCode();
    }

    private static ValidatableResponse caller(JwtClaimsBuilder claims) {
        return given().auth().oauth2(TestTokens.signed(claims)).get("/api/v1/trials/caller").then();
    }
}
