package io.jixiao.execution.payment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.evidence.rest.EvidenceSettings;
import io.jixiao.execution.monitoring.County;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.problem.Problem;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("More requests than can be answered")
class LoadComponentTest {

    /// For those that a look in between takes the place of.
    private static final int MORE = 8;

    private static final int TOO_MANY = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    @Inject GroupCommit groupCommit;
    @Inject PaymentSettings settings;
    @Inject County county;
    @Inject EvidenceSettings evidenceSettings;
    @Inject DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int sessions;

    private final Queue<Outcome> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Problem> refused = new ConcurrentLinkedQueue<>();
    private ProjectKey project;

    @BeforeEach
    void aProject() {
        county.on("2023-06-30");
        project = county.approved(Projects.plan("40", "15", "25", "30", "40"));
    }

    @Test
    void while_the_ledger_stalls_no_more_wait_than_may_and_all_of_them_are_answered()
            throws SQLException {
        int sent =
                settings.waitingAtMost()
                        + settings.committers() * settings.batchAtMost()
                        + TOO_MANY;
        try (var senders = Executors.newVirtualThreadPerTaskExecutor();
                var other = database.getConnection()) {
            other.setAutoCommit(false);
            execute(other, "lock table ledger_entry in exclusive mode");
            for (int i = 0; i < sent; i++) {
                var each = payment("L" + i);
                senders.execute(() -> send(each));
            }
            await().atMost(PATIENCE).until(() -> refused.size() >= TOO_MANY);
            assertThat(answered).isEmpty();
            posts("over").statusCode(429).header("Retry-After", "1").body("code", equalTo(FULL));
            reads().statusCode(200);
            other.rollback();
            other.setAutoCommit(true);
            await().atMost(PATIENCE).until(() -> answered.size() + refused.size() == sent);
        }
        assertThat(refused).allMatch(each -> each.status() == 429);
        assertThat(answered).allMatch(each -> each instanceof Outcome.Accepted);
        assertThat(
                        county.count(
                                "select count(*) from ledger_entry where project_code = '%s'"
                                        .formatted(project.project())))
                .isEqualTo(answered.size());
    }

    @Test
    void without_a_session_to_the_database_everybody_is_told_when_to_come_again()
            throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            hold(held);
            var read = CompletableFuture.supplyAsync(this::reads);
            posts("away").statusCode(503).header("Retry-After", notNullValue());
            read.join().statusCode(503).header("Retry-After", notNullValue());
        } finally {
            for (var each : held) {
                each.close();
            }
        }
        posts("back").statusCode(201);
    }

    /// The whole file does not fit into the buffers between: it waits for a client that reads none.
    @Test
    void downloads_hold_their_places_until_they_have_gone_and_give_them_back() throws IOException {
        var hash = evidence("x".repeat(8 << 20));
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < evidenceSettings.downloadsAtOnce(); i++) {
                slow.add(asksAndReadsNothing("/api/v1/evidence/" + hash));
            }
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> {
                                // For the one whose place the last look has taken.
                                slow.add(asksAndReadsNothing("/api/v1/evidence/" + hash));
                                download(hash)
                                        .statusCode(429)
                                        .header("Retry-After", "2")
                                        .body("code", equalTo(FULL));
                            });
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        await().atMost(PATIENCE).until(() -> download(hash).extract().statusCode() == 200);
        download(hash).header("Content-Length", Integer.toString((8 << 20) + 5));
    }

    private static String evidence(String content) {
        return given().auth()
                .oauth2(TestTokens.of("unit", "unit-480002", "130225000/480002"))
                .multiPart("file", "a.pdf", ("%PDF-" + content).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/evidence")
                .then()
                .extract()
                .path("hash");
    }

    private static ValidatableResponse download(String hash) {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/evidence/" + hash)
                .then();
    }

    private static Socket asksAndReadsNothing(String path) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        var request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(path, TestTokens.of("auditor"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /// A body that is on its way holds a place, before any of it is understood.
    @Test
    void arrays_of_reports_are_read_by_those_that_have_a_place() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 4 + MORE; i++) {
                slow.add(beginsAnArray());
            }
            await().atMost(PATIENCE).until(() -> reports().extract().statusCode() == 429);
        } finally {
            for (var each : slow) {
                each.close();
            }
        }
        await().atMost(PATIENCE).until(() -> reports().extract().statusCode() == 200);
    }

    private static ValidatableResponse reports() {
        return given().auth()
                .oauth2(UNIT)
                .contentType("application/json")
                .body("[]")
                .post("/api/v1/progress-reports/batch")
                .then();
    }

    private static Socket beginsAnArray() throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        var request =
                "POST /api/v1/progress-reports/batch HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 1000\r\n"
                        + "Authorization: Bearer "
                        + UNIT
                        + "\r\n\r\n[";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static final String UNIT = TestTokens.of("unit", "unit-480002", "130225000/480002");
    private static final String FULL = "queue.full";

    /// All there are, or all that others let go of.
    private void hold(ArrayList<Connection> held) {
        try {
            while (held.size() < sessions) {
                held.add(database.getConnection());
            }
        } catch (SQLException exhausted) {
            assertThat(held).isNotEmpty();
        }
    }

    private void send(Submission payment) {
        try {
            answered.add(groupCommit.post(payment, "treasury"));
        } catch (Problem full) {
            refused.add(full);
        }
    }

    private ValidatableResponse posts(String voucher) {
        return given().auth()
                .oauth2(TestTokens.of("treasury"))
                .contentType("application/json")
                .body(
                        """
                        {"source": "treasury", "mofDivCode": "130225000", "fiscalYear": 2023,
                         "payCertNo": "%s", "projectCode": "%s", "unitCode": "480002",
                         "fundTypeCode": "11", "kind": "PAYMENT", "amount": "1.00",
                         "xpayDate": "2023-03-20"}"""
                                .formatted(voucher + "-" + project.project(), project.project()))
                .post("/api/v1/payments")
                .then();
    }

    private ValidatableResponse reads() {
        return given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/payments?payCertNo=unknown")
                .then();
    }

    private Submission payment(String voucher) {
        return new Submission(
                "treasury",
                "130225000",
                2023,
                voucher + "-" + project.project(),
                1,
                "PAYMENT",
                project.project().value(),
                "480002",
                "11",
                "1.00",
                null,
                LocalDate.parse("2023-03-20"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
