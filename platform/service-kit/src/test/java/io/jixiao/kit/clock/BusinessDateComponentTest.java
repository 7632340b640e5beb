package io.jixiao.kit.clock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.trial.AuditEvents;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("The business date")
class BusinessDateComponentTest {

    private static final String PATH = "/api/v1/business-date";

    @Inject BusinessClock clock;
    @Inject MoveBusinessDate moveBusinessDate;
    @Inject CurrentCaller caller;
    @Inject DataSource database;
    @Inject AuditEvents audit;

    @BeforeEach
    void nothing_was_put_yet() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from business_date");
        }
    }

    @Test
    void is_the_day_in_shanghai_until_one_is_put() {
        assertThat(clock.isSet()).isFalse();
        assertThat(clock.today())
                .isBetween(
                        LocalDate.now(BusinessClock.ZONE).minusDays(1),
                        LocalDate.now(BusinessClock.ZONE));
    }

    @Test
    void may_begin_anywhere_and_moves_forward_only() {
        put("2023-03-31").statusCode(200).body("date", equalTo("2023-03-31"));
        put("2023-03-31").statusCode(200);
        put("2023-06-30").statusCode(200);
        put("2023-06-29")
                .statusCode(409)
                .body("code", equalTo("business-date.backwards"))
                .body("title", equalTo("业务日期只能向前：当前 2023-06-30，要求 2023-06-29"));
        assertThat(clock.today()).isEqualTo("2023-06-30");
        given().auth()
                .oauth2(TestTokens.of("unit"))
                .get(PATH)
                .then()
                .body("date", equalTo("2023-06-30"))
                .body("settable", equalTo(true));
    }

    @Test
    void keeps_who_moved_it() {
        put("2023-10-31").statusCode(200);
        put("2023-01-01").statusCode(409);
        assertThat(audit.of("mover"))
                .filteredOn(event -> event.action().equals("business-date.set"))
                .extracting(AuditEvents.AuditEvent::subject)
                .contains("2023-10-31")
                .doesNotContain("2023-01-01");
    }

    @Test
    void is_what_the_transaction_at_hand_sees() {
        QuarkusTransaction.begin();
        clock.set(LocalDate.parse("2023-03-31"));
        assertThat(clock.today()).isEqualTo("2023-03-31");
        QuarkusTransaction.rollback();
        assertThat(clock.isSet()).isFalse();
    }

    @Nested
    class Cannot_be_put {

        @Test
        void by_anyone_but_an_administrator() {
            given().auth()
                    .oauth2(TestTokens.of("finance-performance"))
                    .contentType(ContentType.JSON)
                    .body("{\"date\":\"2023-03-31\"}")
                    .put(PATH)
                    .then()
                    .statusCode(403);
        }

        @Test
        void without_a_date() {
            body("{}").statusCode(400).body("code", equalTo("field.required"));
            body("null").statusCode(400).body("code", equalTo("body.missing"));
            body("{\"date\":20230331}").statusCode(400).body("code", equalTo("field.form"));
            body("{\"date\":\"2023-02-30\"}").statusCode(400).body("code", equalTo("date.form"));
        }

        @Test
        void where_it_follows_the_calendar() {
            var fixed = new BusinessClock(() -> false, database);
            var resource = new BusinessDateResource(fixed, moveBusinessDate, caller);
            var wanted = new BusinessDateResource.BusinessDate(LocalDate.parse("2023-03-31"), null);
            var refusal =
                    Assertions.catchThrowableOfType(Problem.class, () -> resource.put(wanted));
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.faults()).isEqualTo(List.of(Fault.of("business-date.fixed")));
            clock.set(LocalDate.parse("2023-03-31"));
            assertThat(fixed.today()).isAfter("2023-03-31");
        }
    }

    private static ValidatableResponse put(String date) {
        return body("{\"date\":\"%s\"}".formatted(date));
    }

    private static ValidatableResponse body(String body) {
        return given().auth()
                .oauth2(TestTokens.of("admin", "mover", "*/"))
                .contentType(ContentType.JSON)
                .body(body)
                .put(PATH)
                .then();
    }
}
