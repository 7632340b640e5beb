package io.jixiao.execution.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.jixiao.execution.completeness.CompareTotals;
import io.jixiao.execution.completeness.TellDeliveries;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Completeness that moves without a payment")
class ToldDeliveryComponentTest {

    /// Of this test alone: the ledger keeps what other tests have paid.
    private static final String DAY = "2023-02-14";

    @Inject CompareTotals compare;
    @Inject TellDeliveries deliveries;
    @Inject County county;

    private final FinanceSystem finance = new FinanceSystem();
    private final String first = finance.newProject();
    private final String second = finance.newProject();

    @BeforeEach
    void two_projects_paid_on_one_day() {
        nothingTold();
        county.empty();
        finance.dayIs("2023-04-10");
        finance.approves(first);
        finance.approves(second);
    }

    @AfterEach
    void nothingTold() {
        county.execute("delete from control_total");
        county.execute("delete from delivery_move");
        county.execute("delete from told_delivery");
    }

    @Test
    void is_told_to_the_readers_once_and_taken_back_when_a_late_payment_comes() {
        pay(first, DAY, "100.00");
        pay(second, DAY, "50.00");
        pay(second, "2023-02-15", "1.00");
        awaitTold(first, 1, null, true);
        awaitTold(second, 2, null, true);
        assertThat(deliveries.look()).isFalse();
        assertThat(deliveries.tell(10)).isEmpty();

        total(DAY, 2, "150.00", 201);
        look();
        QuarkusTransaction.begin();
        assertThat(deliveries.tell(1)).hasValue(1);
        QuarkusTransaction.rollback();
        assertThat(deliveries.tell(1)).hasValue(1);
        awaitTold(first, 2, DAY, false);
        // whoever did this is gone; another goes on after the first project
        assertThat(deliveries.tell(2)).hasValue(1);
        assertThat(deliveries.tell(2)).isEmpty();
        assertThat(revision(second)).isEqualTo(2);

        total(DAY, 2, "150.00", 200);
        assertThat(deliveries.look()).isFalse();
        total("2023-02-15", 1, "1.00", 201);
        look();
        assertThat(deliveries.tell(10)).hasValue(2);
        awaitTold(second, 3, "2023-02-15", false);
        assertThat(revision(first)).isEqualTo(2);

        pay(second, DAY, "7.00");
        county.execute("update control_total set compared_at = '-infinity'");
        assertThat(compare.compareDue()).isEqualTo(2);
        look();
        assertThat(deliveries.tell(10)).hasValue(2);
        awaitTold(first, 3, null, true);
        awaitTold(second, 5, null, true);
    }

    @Test
    void of_every_division_is_looked_for_in_all_that_have_a_project() {
        pay(first, "2023-02-16", "100.00");
        county.execute(
                "insert into control_total (source, mof_div_code, day, entries, amount_fen,"
                        + " reported_by, found_entries, found_fen)"
                        + " values ('province', '', date '2023-02-16', 0, 0, 'x', 0, 0)");
        county.execute("insert into delivery_move (mof_div_code) values ('')");

        look();
        look();

        assertThat(deliveries.tell(10)).hasValue(2);
        awaitTold(first, 2, "2023-02-16", false);
    }

    private long revision(String project) {
        return county.count(
                "select revision from project_account where project_code = '" + project + "'");
    }

    private void look() {
        assertThat(deliveries.look()).isTrue();
    }

    private void awaitTold(String project, int revision, String through, boolean provisional) {
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(finance.spending(project))
                                        .last()
                                        .extracting(
                                                it -> it.path("revision").asInt(),
                                                it -> it.path("completeThrough").textValue(),
                                                it -> it.path("provisional").asBoolean())
                                        .isEqualTo(tuple(revision, through, provisional).toList()));
    }

    private void pay(String project, String day, String amount) {
        finance.posts(
                        finance.payment(project, finance.newVoucher(), amount)
                                .put("xpayDate", day)
                                .put("vouDate", day))
                .then()
                .statusCode(201);
    }

    private static void total(String day, int count, String sum, int status) {
        given().auth()
                .oauth2(TestTokens.of("treasury"))
                .contentType("application/json")
                .body(Map.of("source", "treasury", "day", day, "count", count, "sum", sum))
                .post("/api/v1/control-totals")
                .then()
                .statusCode(status);
    }
}
