package io.jixiao.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.Caller;
import io.jixiao.kit.trial.AuditEvents;
import io.jixiao.kit.trial.AuditEvents.AuditEvent;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("Who did or was refused what is kept")
class AuditComponentTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject AuditTrail audit;
    @Inject AuditEvents events;

    @Nested
    class What_was_done {

        @Test
        void is_kept_with_the_transaction_that_did_it() {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.done(by("zhang"), "entry.approve", "entry-1", "v1"));
            assertThat(events.of("zhang"))
                    .containsExactly(
                            new AuditEvent(
                                    "zhang",
                                    List.of("auditor"),
                                    "entry.approve",
                                    "entry-1",
                                    "DONE",
                                    "v1"));
        }

        @Test
        void leaves_no_trace_when_it_is_undone() {
            assertThatThrownBy(
                            () ->
                                    QuarkusTransaction.requiringNew()
                                            .run(
                                                    () -> {
                                                        audit.done(by("wang"), "a", "b", null);
                                                        throw new IllegalStateException("undo");
                                                    }))
                    .hasMessage("undo");
            assertThat(events.of("wang")).isEmpty();
        }

        private Caller by(String subject) {
            return new Caller(
                    subject, subject, Set.of("auditor"), DataScope.NOTHING, Optional.empty());
        }
    }

    @Nested
    class What_was_refused {

        @Test
        void for_the_role() {
            request("chen", "GET", "admin", 403);
            isKept("chen", "GET", "/api/v1/trials/admin", "403 role.missing");
        }

        @Test
        void for_the_data_scope() {
            request("zhao", "PUT", "scope", 403);
            isKept("zhao", "PUT", "/api/v1/trials/scope", "403 scope.outside");
        }

        @Test
        void for_the_state_of_things() {
            request("sun", "PUT", "conflict", 409);
            isKept("sun", "PUT", "/api/v1/trials/conflict", "409 etag.stale");
        }

        @Test
        void but_not_what_was_merely_wrong() {
            request("liu", "GET", "rule", 422);
            request("liu", "GET", "nothing-there/at-all", 404);
            request("liu", "GET", "admin", 403);
            isKept("liu", "GET", "/api/v1/trials/admin", "403 role.missing");
        }

        private void request(String subject, String method, String path, int status) {
            given().auth()
                    .oauth2(TestTokens.of("unit", subject, "130225000/480"))
                    .request(method, "/api/v1/trials/" + path)
                    .then()
                    .statusCode(status);
        }

        private void isKept(String subject, String action, String path, String outcome) {
            await().atMost(SOON)
                    .untilAsserted(
                            () ->
                                    assertThat(events.of(subject))
                                            .containsExactly(
                                                    new AuditEvent(
                                                            subject,
                                                            List.of("unit"),
                                                            action,
                                                            path,
                                                            outcome,
                                                            null)));
        }
    }
}
