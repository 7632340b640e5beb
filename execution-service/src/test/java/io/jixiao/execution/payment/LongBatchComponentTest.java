package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.jixiao.execution.batch.AdvanceBatch;
import io.jixiao.execution.batch.Batch;
import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.TakeBatch;
import io.jixiao.execution.batch.Upload;
import io.jixiao.kernel.DataScope;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.spi.CDI;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("More payments than are answered at once")
class LongBatchComponentTest {

    private static final String PATH = "/api/v1/payment-batches/";
    private static final String NDJSON = "application/x-ndjson";
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 30);

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();
    private final String prefix = finance.newVoucher() + "-";

    @BeforeEach
    void approved() {
        finance.dayIs(TODAY.toString());
        finance.approves(project);
    }

    /// 10,004 lines: in the middle an amount that no database keeps as text, a refund before its
    /// payment far away, a repetition and a contradiction behind everything.
    private String lines() {
        var lines = new ArrayList<String>();
        lines.add(finance.refund(project, prefix + "R", "-0.40", prefix + "9999").toString());
        for (int i = 1; i <= 10_000; i++) {
            lines.add(payment(i, i == 5000 ? "\\u0000 or \u0000" : "1.00"));
        }
        lines.add(payment(1, "1.00"));
        lines.add(payment(2, "2.00"));
        lines.add(finance.payment(finance.newProject(), prefix + "X", "1.00").toString());
        return String.join("\n", lines);
    }

    private String payment(int number, String amount) {
        return finance.payment(project, prefix + number, amount).toString();
    }

    @Test
    void a_rehearsal_answers_what_the_real_run_does_and_every_line_has_its_outcome() {
        var body = lines();
        var rehearsed = finished(sent(body, true));
        assertThat(finance.paid(project)).isEqualTo("0.00");
        var posted = finished(sent(body, false));
        assertThat(finance.paid(project)).isEqualTo("9998.60");
        for (var each : List.of(rehearsed, posted)) {
            var at = standing(each);
            assertThat(at.getInt("lines")).isEqualTo(10_004);
            assertThat(at.getInt("accepted")).isEqualTo(9_999);
            assertThat(at.getInt("parked")).isEqualTo(2);
            assertThat(at.getInt("replayed")).isEqualTo(1);
            assertThat(at.getInt("conflicts")).isEqualTo(1);
            assertThat(at.getInt("rejected")).isEqualTo(1);
        }
        var outcomes = outcomes(posted);
        assertThat(outcomes).hasSize(10_004).isEqualTo(outcomes(rehearsed));
        assertThat(outcomes.get(1)).isEqualTo("PARKED payment.parked-voucher");
        assertThat(outcomes.get(5001)).isEqualTo("REJECTED money.form");
        assertThat(outcomes.get(10_003)).isEqualTo("CONFLICT payment.conflict");
        finance.treasury()
                .queryParam("outcome", "REJECTED")
                .get(PATH + posted + "/outcomes")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(List.of(5001)))
                .body("items[0].problem.errors", hasSize(1));
        finance.treasury()
                .post(PATH + posted + "/cancellation")
                .then()
                .statusCode(409)
                .body("code", equalTo("batch.not-running"));
    }

    @Test
    void nobody_else_may_follow_it() {
        var id = spooledAndHeldBy("nobody else");
        var elsewhere = TestTokens.of("treasury", "another", "130226000/");
        var colleague = TestTokens.of("treasury", "colleague", "130225000/");
        for (var path : List.of("", "/outcomes")) {
            given().auth()
                    .oauth2(elsewhere)
                    .get(PATH + id + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("batch.unknown"));
            given().auth().oauth2(colleague).get(PATH + id + path).then().statusCode(200);
        }
        given().auth().oauth2(elsewhere).post(PATH + id + "/cancellation").then().statusCode(404);
        finance.treasury().get(PATH + "no-such").then().statusCode(404);
        finance.treasury().post(PATH + id + "/cancellation").then().statusCode(200);
    }

    @Test
    void whoever_goes_on_after_a_kill_begins_behind_the_last_line_that_counts() {
        var id = spooledAndHeldBy("dead");
        assertThat(advance(id, "dead")).isTrue();
        assertThat(batches().find(id).orElseThrow().done()).isEqualTo(1000);
        batches().release(id, "dead");
        finished(id);
        assertThat(advance(id, "dead")).isFalse();
        assertThat(standing(id).getInt("accepted")).isEqualTo(9_999);
        assertThat(finance.paid(project)).isEqualTo("9998.60");
        assertThat(outcomes(id)).hasSize(10_004);
    }

    @Test
    void two_workers_at_once_post_every_line_once() {
        var id = spooledAndHeldBy("overtaken", Duration.ZERO);
        var turn = new AdvanceBatch.Turn("overtaken", Duration.ZERO, TODAY);
        var advanceBatch = CDI.current().select(AdvanceBatch.class).get();
        while (advanceBatch.handle(id, turn)) {
            assertThat(standing(id).getInt("done")).isLessThanOrEqualTo(10_004);
        }
        finished(id);
        assertThat(standing(id).getInt("accepted")).isEqualTo(9_999);
        assertThat(finance.paid(project)).isEqualTo("9998.60");
        assertThat(outcomes(id)).hasSize(10_004);
    }

    @Test
    void a_cancelled_one_stops_behind_the_piece_in_hand() {
        var id = spooledAndHeldBy("slow");
        assertThat(advance(id, "slow")).isTrue();
        assertThat(batches().queue().running()).isPositive();
        finance.treasury()
                .post(PATH + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("done", equalTo(1000));
        assertThat(advance(id, "slow")).isFalse();
        assertThat(finance.paid(project)).isEqualTo("999.00");
    }

    @Test
    void what_became_of_its_lines_is_forgotten_some_at_a_time_and_its_counts_stay()
            throws SQLException {
        var id = finished(sent(lines(), true));
        var kept = Duration.ofDays(400);
        endedBefore(id, kept.minusMinutes(1));
        assertThat(batches().forgetOutcomes(kept, 6_000)).isEmpty();
        endedBefore(id, kept.plusMinutes(1));
        assertThat(batches().forgetOutcomes(kept, 6_000)).contains(6_000);
        finance.treasury()
                .get(PATH + id + "/outcomes")
                .then()
                .statusCode(410)
                .body("code", equalTo("batch.outcomes-forgotten"));
        assertThat(batches().forgetOutcomes(kept, 6_000)).contains(4_004);
        assertThat(batches().forgetOutcomes(kept, 6_000)).isEmpty();
        assertThat(standing(id).getInt("accepted")).isEqualTo(9_999);
    }

    private static void endedBefore(String id, Duration ago) throws SQLException {
        try (var connection = CDI.current().select(DataSource.class).get().getConnection();
                var statement =
                        connection.prepareStatement(
                                "update payment_batch set finished_at = clock_timestamp()"
                                        + " - make_interval(secs => ?) where id = ?::uuid")) {
            statement.setLong(1, ago.toSeconds());
            statement.setString(2, id);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void a_body_that_breaks_off_leaves_nothing() {
        var array = "[" + lines().replace("\n", ",");
        finance.postsBatch("application/json", array)
                .then()
                .statusCode(400)
                .body("code", equalTo("json.unreadable"));
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    /// Seen by others only once a worker holds it that will say no more.
    private String spooledAndHeldBy(String worker) {
        return spooledAndHeldBy(worker, Duration.ofHours(1));
    }

    private String spooledAndHeldBy(String worker, Duration lease) {
        var order =
                new Batch.Order(
                        "treasury",
                        new Sender(Optional.of("treasury"), DataScope.of(List.of("130225000/"))),
                        false,
                        Optional.empty());
        var body = new ByteArrayInputStream(lines().getBytes(StandardCharsets.UTF_8));
        var upload = new Upload(Upload.Format.NDJSON, StandardCharsets.UTF_8, body);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            CDI.current().select(TakeBatch.class).get().spool(upload, order);
                            return batches().claim(worker, lease).orElseThrow().id();
                        });
    }

    private boolean advance(String id, String worker) {
        var turn = new AdvanceBatch.Turn(worker, Duration.ofMinutes(5), TODAY);
        return CDI.current().select(AdvanceBatch.class).get().handle(id, turn);
    }

    private Batches batches() {
        return CDI.current().select(Batches.class).get();
    }

    private String sent(String body, boolean dryRun) {
        var location =
                finance.treasury()
                        .contentType(NDJSON)
                        .queryParam("dryRun", dryRun)
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/payment-batches")
                        .then()
                        .statusCode(202)
                        .body("dryRun", equalTo(dryRun))
                        .extract()
                        .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String finished(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> standing(id).getString("status").equals("DONE"));
        return id;
    }

    private JsonPath standing(String id) {
        return finance.treasury().get(PATH + id).then().statusCode(200).extract().jsonPath();
    }

    /// By line, from all pages.
    private Map<Integer, String> outcomes(String id) {
        var found = new HashMap<Integer, String>();
        String cursor = null;
        do {
            var request = finance.treasury().queryParam("limit", 500);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            var page = request.get(PATH + id + "/outcomes").jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            items.forEach(each -> found.put((Integer) each.get("line"), told(each)));
            cursor = page.getString("next");
        } while (cursor != null);
        return found;
    }

    private static String told(Map<String, Object> item) {
        var problem = (Map<?, ?>) item.get("problem");
        return item.get("outcome") + (problem == null ? "" : " " + problem.get("code"));
    }
}
