package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Payments from the topic")
class PaymentTopicComponentTest {

    private static final String TOPIC = "finance.payments.v1";

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void day() {
        finance.dayIs("2023-06-30");
    }

    @Test
    void poison_in_the_middle_of_a_batch_is_put_aside_byte_for_byte_and_the_rest_is_posted() {
        finance.approves(project);
        var poison = "{\"payCertNo\": \u0001" + finance.newVoucher();
        var values = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            values.add(finance.payment(project, finance.newVoucher(), "100.00").toString());
        }
        values.add(50, poison);
        finance.send(TOPIC, project, values.toArray(String[]::new));

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(() -> assertThat(finance.paid(project)).isEqualTo("10000.00"));
        assertThat(letters("json.unreadable")).contains(poison);
    }

    @Test
    void a_contradiction_and_a_broken_rule_are_put_aside_with_their_codes() {
        finance.approves(project);
        var voucher = finance.newVoucher();
        var other = finance.payment(project, voucher, "200.00").toString();
        var wrong = finance.payment(project, finance.newVoucher(), "0.00").toString();
        finance.send(
                TOPIC,
                project,
                finance.payment(project, voucher, "100.00").toString(),
                other,
                wrong,
                finance.payment(project, finance.newVoucher(), "1.00").toString());

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () -> {
                            assertThat(finance.paid(project)).isEqualTo("101.00");
                            assertThat(letters("payment.conflict")).contains(other);
                            assertThat(letters("payment.amount-sign")).contains(wrong);
                        });
    }

    @Test
    void what_has_no_project_yet_waits_and_is_posted_when_the_target_is_approved() {
        var voucher = finance.newVoucher();
        finance.send(TOPIC, project, finance.payment(project, voucher, "700.00").toString());
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                finance.find(voucher)
                                        .then()
                                        .body("items.state", equalTo(List.of("PARKED"))));

        finance.approves(project);

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(() -> assertThat(finance.paid(project)).isEqualTo("700.00"));
        finance.find(voucher).then().body("items.state", equalTo(List.of("COUNTED")));
    }

    @Test
    void what_readers_are_told_at_once_is_what_they_are_told_when_all_is_told_again() {
        finance.approves(project);
        var voucher = finance.newVoucher();
        finance.send(
                TOPIC,
                project,
                finance.payment(project, voucher, "300.00").toString(),
                finance.refund(project, finance.newVoucher(), "-20.00", voucher).toString(),
                finance.refund(project, finance.newVoucher(), "-1.00", finance.newVoucher())
                        .toString());
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () -> {
                            var last = finance.spending(project).getLast();
                            assertThat(last.path("paid").asText()).isEqualTo("280.00");
                            assertThat(last.path("parked").asInt()).isEqualTo(1);
                        });
        var told = finance.spending(project);

        finance.admin()
                .contentType("application/json")
                .body("{\"topic\": \"execution.spending.v1\"}")
                .post("/api/v1/republications")
                .then()
                .statusCode(200);

        await().atMost(FinanceSystem.PATIENCE)
                .until(() -> finance.spending(project).size() > told.size());
        assertThat(finance.spending(project).getLast()).isEqualTo(told.getLast());
    }

    @Test
    void a_date_that_http_refuses_is_put_aside() {
        finance.approves(project);
        var wrong =
                List.of(
                        finance.payment(project, finance.newVoucher(), "1.00").put("xpayDate", ""),
                        finance.payment(project, finance.newVoucher(), "1.00")
                                .put("xpayDate", "2023-03-11T16:00:00Z"),
                        finance.payment(project, finance.newVoucher(), "1.00")
                                .put("xpayDate", 19_428));
        var values = wrong.stream().map(Object::toString).toArray(String[]::new);
        finance.send(TOPIC, project, values);
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                finance.records(TOPIC + ".dlq").stream()
                                                        .map(PaymentTopicComponentTest::text))
                                        .contains(values));
        assertThat(finance.paid(project)).isEqualTo("0.00");
    }

    @Test
    void a_field_a_later_version_adds_is_passed_over() {
        finance.approves(project);
        var later = finance.payment(project, finance.newVoucher(), "5.00").put("channel", "card");
        finance.send(TOPIC, project, later.toString());
        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(() -> assertThat(finance.paid(project)).isEqualTo("5.00"));
    }

    private List<String> letters(String code) {
        return finance.records(TOPIC + ".dlq").stream()
                .filter(each -> FinanceSystem.header(each, "dead-letter-code").equals(code))
                .map(PaymentTopicComponentTest::text)
                .toList();
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.value(), StandardCharsets.UTF_8);
    }
}
