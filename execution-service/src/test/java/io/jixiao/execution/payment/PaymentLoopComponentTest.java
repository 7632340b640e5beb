package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("From an approved target to published spending")
class PaymentLoopComponentTest {

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @Test
    void one_by_rest_many_by_rest_and_more_over_the_topic_add_up() {
        finance.posts(finance.payment(project, finance.newVoucher(), "50000.00"))
                .then()
                .statusCode(201);
        finance.postsLines(
                        List.of(
                                finance.payment(project, finance.newVoucher(), "30000.00"),
                                finance.payment(project, finance.newVoucher(), "20000.00")
                                        .put("fundTypeCode", "91")))
                .then()
                .statusCode(200)
                .log()
                .body()
                .body("accepted", equalTo(2));
        finance.send(
                "finance.payments.v1",
                project,
                finance.payment(project, finance.newVoucher(), "20000.00").toString());

        await().atMost(FinanceSystem.PATIENCE)
                .untilAsserted(
                        () -> {
                            var latest = finance.spending(project).getLast();
                            assertThat(latest.path("paid").asText()).isEqualTo("120000.00");
                            assertThat(latest.path("paidOther").asText()).isEqualTo("20000.00");
                            assertThat(latest.path("provisional").asBoolean()).isTrue();
                        });
    }
}
