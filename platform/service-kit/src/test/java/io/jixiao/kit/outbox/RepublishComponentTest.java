package io.jixiao.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.jixiao.kit.trial.AuditEvents;
import io.jixiao.kit.trial.BreakableBroker;
import io.jixiao.kit.trial.BreakableStack;
import io.jixiao.kit.trial.Published;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BreakableStack.class)
@DisplayName("The current state of everything can be published again")
class RepublishComponentTest {

    /// More than one transaction names.
    private static final int MANY = 12_345;

    @Inject DataSource database;
    @Inject AuditEvents audit;

    @Test
    void every_key_however_many_there_are() throws SQLException {
        countUpMany();
        republish("{\"topic\":\"%s\"}".formatted(BreakableBroker.COUNTERS), "admin")
                .statusCode(200)
                .body("keys", greaterThanOrEqualTo(MANY));
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting() == 0);
        var expected =
                IntStream.rangeClosed(1, MANY)
                        .mapToObj(n -> "many/" + n)
                        .collect(Collectors.toSet());
        assertThat(Published.in(BreakableBroker.COUNTERS).stream().map(Published::key))
                .containsAll(expected);
        assertThat(audit.of("republisher"))
                .filteredOn(event -> event.outcome().equals("DONE"))
                .extracting(AuditEvents.AuditEvent::subject)
                .containsExactly(BreakableBroker.COUNTERS);
    }

    @Test
    void but_not_of_a_topic_nobody_knows() {
        republish("{\"topic\":\"kit.unknown.v1\"}", "admin")
                .statusCode(422)
                .body("code", equalTo("topic.unknown"))
                .body("errors[0].remedy", equalTo("可选：" + BreakableBroker.COUNTERS));
        republish("{}", "admin").statusCode(422);
        republish("null", "admin").statusCode(400);
    }

    @Test
    void and_only_by_an_administrator() {
        republish("{\"topic\":\"%s\"}".formatted(BreakableBroker.COUNTERS), "unit").statusCode(403);
    }

    private static ValidatableResponse republish(String body, String role) {
        return given().auth()
                .oauth2(TestTokens.of(role, "republisher", "*/"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/republications")
                .then();
    }

    private long waiting() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from outbox")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void countUpMany() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into counter (name, value, revision)
                    select 'many/' || n, n, 1
                    from generate_series(1, %d) n"""
                            .formatted(MANY));
        }
    }
}
