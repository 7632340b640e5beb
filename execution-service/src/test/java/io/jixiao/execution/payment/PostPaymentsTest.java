package io.jixiao.execution.payment;

import static io.jixiao.execution.payment.Vouchers.PROMOTION;
import static io.jixiao.execution.payment.Vouchers.UPKEEP;
import static io.jixiao.execution.payment.Vouchers.correction;
import static io.jixiao.execution.payment.Vouchers.issued;
import static io.jixiao.execution.payment.Vouchers.payment;
import static io.jixiao.execution.payment.Vouchers.refund;
import static io.jixiao.execution.payment.Vouchers.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Posting payments")
class PostPaymentsTest {

    private final Books books = Books.ofBothProjects();

    @Nested
    class In_one_batch {
        @Test
        void a_repetition_is_told_from_a_contradiction() {
            var outcomes =
                    books.send(
                            List.of(
                                    payment("0001", "50000.00"),
                                    payment("0001", "50000.00"),
                                    payment("0001", "50000.01")));

            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Accepted.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Replayed.class);
            assertThat(outcomes.get(2))
                    .isInstanceOfSatisfying(
                            Outcome.Conflict.class,
                            conflict -> assertThat(conflict.fields()).containsExactly("amount"));
            assertThat(paid(UPKEEP)).isEqualTo("50000.00");
        }

        @Test
        void a_broken_one_does_not_stop_the_others() {
            var outcomes =
                    books.send(
                            List.of(
                                    payment("0001", "5"),
                                    payment("0002", "20000.00"),
                                    payment("0003", "1.00").paidOn("2023-07-01")));

            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
            assertThat(outcomes.get(2)).isInstanceOf(Outcome.Rejected.class);
            assertThat(paid(UPKEEP)).isEqualTo("20000.00");
        }

        @Test
        void a_refund_may_stand_before_its_payment() {
            var outcomes =
                    books.send(
                            List.of(
                                    refund("0009", "-8000.00", "0008"),
                                    payment("0008", "20000.00")));

            assertThat(outcomes).allMatch(each -> each instanceof Outcome.Accepted);
            assertThat(paid(UPKEEP)).isEqualTo("12000.00");
        }
    }

    @Nested
    class Money_of_two_kinds {
        @Test
        void is_classed_by_the_fund_type() {
            books.send(List.of(payment("0001", "50000.00"), payment("0002", "1.00").fund("91")));

            assertThat(books.account(UPKEEP).paidFiscal()).isEqualTo(Money.ofYuan("50000.00"));
            assertThat(books.account(UPKEEP).paidOther()).isEqualTo(Money.ofYuan("1.00"));
        }
    }

    @Nested
    class In_transit {
        @Test
        void is_shown_and_not_counted_until_it_is_paid() {
            books.send(issued("0104", "80000.00"));
            assertThat(paid(UPKEEP)).isEqualTo("0.00");
            assertThat(inTransit()).isEqualTo("80000.00");

            books.send(payment("0104", "80000.00").paidOn("2023-04-02"));
            assertThat(paid(UPKEEP)).isEqualTo("80000.00");
            assertThat(inTransit()).isEqualTo("0.00");
            assertThat(books.account(UPKEEP).lastEffectiveOn())
                    .contains(LocalDate.parse("2023-04-02"));
        }

        @Test
        void is_gone_when_it_is_voided() {
            books.send(issued("0104", "80000.00"));
            books.send(voiding("0104", "80000.00"));
            assertThat(inTransit()).isEqualTo("0.00");
            assertThat(paid(UPKEEP)).isEqualTo("0.00");
        }
    }

    @Nested
    class A_correction {
        @Test
        void moves_money_from_one_project_to_the_other_at_once() {
            books.send(payment("0005", "5000.00"));
            books.send(correction("0201", "3000.00", "0005", PROMOTION));

            assertThat(paid(UPKEEP)).isEqualTo("2000.00");
            assertThat(paid(PROMOTION)).isEqualTo("3000.00");
            assertThat(books.send(correction("0201", "3000.00", "0005", PROMOTION)))
                    .isInstanceOf(Outcome.Replayed.class);
        }
    }

    @Nested
    class What_cannot_be_posted_yet {
        private static final String NEW = "13022523P000000000001";

        @Test
        void waits_for_its_project_and_is_posted_when_the_target_is_approved() {
            var outcome = books.send(payment("0001", "50000.00").of(NEW));
            assertThat(outcome).isInstanceOf(Outcome.Parked.class);

            books.open(Projects.account(NEW, Projects.plan("40"), "0"));
            assertThat(paid(NEW)).isEqualTo("50000.00");
            assertThat(books.parked.values())
                    .extracting(ParkedEvent::state)
                    .containsExactly(ParkedEvent.State.RELEASED);
        }

        @Test
        void answers_a_repetition_as_the_first_time() {
            books.send(payment("0001", "50000.00").of(NEW));
            assertThat(first(books.send(payment("0001", "50000.00").of(NEW))))
                    .isEqualTo(Outcome.First.PARKED);
            books.open(Projects.account(NEW, Projects.plan("40"), "0"));
            assertThat(first(books.send(payment("0001", "50000.00").of(NEW))))
                    .isEqualTo(Outcome.First.PARKED);
        }

        @Test
        void contradicts_what_waits_under_the_same_key() {
            books.send(payment("0001", "50000.00").of(NEW));
            assertThat(books.send(payment("0001", "50000.01").of(NEW)))
                    .isInstanceOf(Outcome.Conflict.class);
        }

        @Test
        void what_waits_is_told_under_a_revision_of_its_own() {
            long before = books.account(UPKEEP).revision();
            books.send(refund("0009", "-8000.00", "0008"));
            assertThat(books.account(UPKEEP).revision()).isEqualTo(before + 1);
            books.send(refund("0009", "-8000.00", "0008"));
            assertThat(books.account(UPKEEP).revision()).isEqualTo(before + 1);
        }

        @Test
        void a_refund_waits_for_its_payment() {
            assertThat(books.send(refund("0009", "-8000.00", "0008")))
                    .isInstanceOf(Outcome.Parked.class);
            books.send(payment("0008", "20000.00"));
            assertThat(paid(UPKEEP)).isEqualTo("12000.00");
        }

        @Test
        void what_a_person_puts_away_while_it_is_released_is_not_posted() {
            books.send(payment("0001", "50000.00").of(NEW));
            var found = List.copyOf(books.parked.values());
            books.discarded(found.getFirst().key(), "重复报送", "chen", Instant.EPOCH);
            books.accounts.put(
                    ProjectKey.of(NEW, 2023), Projects.account(NEW, Projects.plan("40"), "0"));
            assertThat(books.posting.release(found, LocalDate.parse("2023-06-30"))).isZero();
            assertThat(paid(NEW)).isEqualTo("0.00");
        }

        @Test
        void a_void_waits_for_its_line() {
            books.send(voiding("0104", "80000.00"));
            books.send(issued("0104", "80000.00"));
            assertThat(inTransit()).isEqualTo("0.00");
        }

        @Test
        void a_refund_that_is_too_large_when_its_payment_comes_is_left_to_a_person() {
            books.send(refund("0009", "-8000.00", "0008"));
            books.send(payment("0008", "5000.00"));
            assertThat(paid(UPKEEP)).isEqualTo("5000.00");
            assertThat(books.parked.values())
                    .extracting(ParkedEvent::waiting)
                    .containsExactly(new Waiting(Waiting.Reason.REFUSED, "original.exceeded"));
        }
    }

    @Nested
    class A_refund_that_names_another_project_than_its_payment {
        @Test
        void is_left_to_a_person_with_the_true_reason_when_the_payment_comes() {
            books.send(refund("0009", "-8000.00", "0008").of(PROMOTION));
            books.send(payment("0008", "20000.00"));
            assertThat(paid(UPKEEP)).isEqualTo("20000.00");
            assertThat(paid(PROMOTION)).isEqualTo("0.00");
            assertThat(books.parked.values())
                    .extracting(ParkedEvent::waiting)
                    .containsExactly(new Waiting(Waiting.Reason.REFUSED, "original.other-project"));
        }
    }

    @Nested
    class What_does_not_fit_the_account {
        @Test
        void is_refused_with_both_units() {
            var sent =
                    new Submission(
                            "treasury",
                            "130225000",
                            2023,
                            "0001",
                            1,
                            "PAYMENT",
                            UPKEEP,
                            "480003",
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
            assertThat(books.send(new Vouchers(sent)))
                    .isEqualTo(
                            new Outcome.Rejected(
                                    List.of(
                                            Objection.at(
                                                    "/unitCode",
                                                    "payment.other-unit",
                                                    "given",
                                                    "480003",
                                                    "expected",
                                                    "480002"))));
        }

        @Test
        void a_total_beyond_every_amount_is_refused_and_the_rest_of_the_batch_is_posted() {
            var huge = "999999999999999.99";
            books.send(payment("0001", huge));
            var outcomes =
                    books.send(
                            List.of(payment("0002", huge), payment("0003", "1.00").of(PROMOTION)));
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Rejected.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Accepted.class);
        }
    }

    private static Outcome.First first(Outcome outcome) {
        return ((Outcome.Replayed) outcome).first();
    }

    private String paid(String project) {
        return books.account(project).paid().toYuan();
    }

    private String inTransit() {
        return books.account(UPKEEP).inTransit().toYuan();
    }
}
