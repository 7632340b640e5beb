package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Many payments that come a second time")
class RepeatsComponentTest {

    private static final LocalDate TODAY = LocalDate.parse("2023-06-30");

    @Inject PostPayments postPayments;
    @Inject ReadSpending spending;

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();
    private final List<String> numbers = Stream.generate(finance::newVoucher).limit(60).toList();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @Test
    void a_file_sent_again_is_answered_as_before_and_moves_nothing() {
        var accepted = post(payments(project));
        var before = spending();

        var again = post(payments(project));

        assertThat(again).hasSameSizeAs(accepted);
        for (int i = 0; i < again.size(); i++) {
            var first = (Outcome.Accepted) accepted.get(i);
            assertThat(again.get(i))
                    .isEqualTo(
                            new Outcome.Replayed(
                                    first.key(), first.recordedAt(), Outcome.First.ACCEPTED));
        }
        assertThat(spending()).isEqualTo(before);
    }

    @Test
    void what_differs_in_a_file_sent_again_is_told_and_what_is_new_is_posted() {
        post(payments(project));
        var again = new ArrayList<>(payments(project));
        again.set(7, Vouchers.payment(numbers.get(7), "2.00").of(project));
        again.set(8, again.get(8).fund("91"));
        again.set(9, again.get(9).paidOn("2023-03-21"));
        again.set(10, Vouchers.payment(finance.newVoucher(), "5.00").of(project));

        var outcomes = post(again);

        assertThat(conflicts(outcomes.get(7))).containsExactly("amount");
        assertThat(conflicts(outcomes.get(8))).containsExactly("fundTypeCode");
        assertThat(conflicts(outcomes.get(9))).containsExactly("xpayDate");
        assertThat(outcomes.get(10)).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcomes.stream().filter(Outcome.Replayed.class::isInstance)).hasSize(56);
        assertThat(spending().paidFiscal().toYuan()).isEqualTo("65.00");
    }

    @Test
    void what_waited_first_is_answered_so_when_it_comes_again() {
        var late = finance.newProject();
        post(payments(late));
        finance.approves(late);

        assertThat(post(payments(late)))
                .allSatisfy(
                        outcome ->
                                assertThat(((Outcome.Replayed) outcome).first())
                                        .isEqualTo(Outcome.First.PARKED));
    }

    private List<Vouchers> payments(String code) {
        return numbers.stream().map(each -> Vouchers.payment(each, "1.00").of(code)).toList();
    }

    private Spending spending() {
        return spending.of(List.of(ProjectKey.of(project, 2023))).getFirst();
    }

    private List<Outcome> post(List<Vouchers> vouchers) {
        return postPayments.handle(vouchers.stream().map(Vouchers::sent).toList(), TODAY);
    }

    private static List<String> conflicts(Outcome outcome) {
        return ((Outcome.Conflict) outcome).fields();
    }
}
