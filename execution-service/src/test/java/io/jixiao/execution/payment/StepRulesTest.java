package io.jixiao.execution.payment;

import static io.jixiao.execution.payment.Vouchers.PROMOTION;
import static io.jixiao.execution.payment.Vouchers.correction;
import static io.jixiao.execution.payment.Vouchers.issued;
import static io.jixiao.execution.payment.Vouchers.payment;
import static io.jixiao.execution.payment.Vouchers.refund;
import static io.jixiao.execution.payment.Vouchers.voiding;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.payment.Decision.Book;
import io.jixiao.execution.payment.Decision.Disagree;
import io.jixiao.execution.payment.Decision.Refuse;
import io.jixiao.execution.payment.Decision.Repeat;
import io.jixiao.execution.payment.Decision.Transit;
import io.jixiao.execution.payment.Decision.Wait;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What may happen to a voucher line after what has happened already")
class StepRulesTest {

    private static final Instant WHEN = Instant.parse("2023-03-20T08:00:00Z");

    @Nested
    class A_payment {
        @Test
        void of_a_new_line_counts() {
            assertThat(decide(payment("0001", "50000.00")))
                    .isEqualTo(new Book(true, Transit.UNCHANGED));
        }

        @Test
        void with_the_same_content_is_a_repetition() {
            var first = payment("0001", "50000.00");
            assertThat(decide(payment("0001", "50000.00"), first))
                    .isEqualTo(new Repeat(posted(first)));
        }

        @Test
        void with_other_content_disagrees_and_names_every_field() {
            var first = payment("0001", "50000.00");
            assertThat(decide(payment("0001", "50000.01").fund("12").paidOn("2023-03-21"), first))
                    .isEqualTo(
                            new Disagree(
                                    posted(first), List.of("fundTypeCode", "amount", "xpayDate")));
        }

        @Test
        void of_another_line_of_the_voucher_is_new() {
            assertThat(decide(payment("0002", "50000.00"), payment("0001", "50000.00")))
                    .isEqualTo(new Book(true, Transit.UNCHANGED));
        }
    }

    @Nested
    class A_line_in_transit {
        @Test
        void enters_transit_and_does_not_count() {
            assertThat(decide(issued("0001", "80000.00")))
                    .isEqualTo(new Book(false, Transit.ENTERS));
        }

        @Test
        void leaves_transit_and_counts_when_it_is_paid() {
            assertThat(decide(payment("0001", "80000.00"), issued("0001", "80000.00")))
                    .isEqualTo(new Book(true, Transit.LEAVES));
        }

        @Test
        void may_only_gain_the_payment_date() {
            var issued = issued("0001", "80000.00");
            assertThat(decide(payment("0001", "80000.01"), issued))
                    .isEqualTo(new Disagree(posted(issued), List.of("amount")));
        }

        @Test
        void that_is_announced_after_its_payment_changes_nothing() {
            assertThat(decide(issued("0001", "80000.00"), payment("0001", "80000.00")))
                    .isEqualTo(new Book(false, Transit.UNCHANGED));
        }

        @Test
        void leaves_transit_when_it_is_voided() {
            assertThat(decide(voiding("0001", "80000.00"), issued("0001", "80000.00")))
                    .isEqualTo(new Book(false, Transit.LEAVES));
        }

        @Test
        void is_not_paid_after_it_was_voided() {
            var history = new Vouchers[] {issued("0001", "80000.00"), voiding("0001", "80000.00")};
            assertThat(codeOf(decide(payment("0001", "80000.00"), history)))
                    .isEqualTo("payment.voided");
        }
    }

    @Nested
    class A_void {
        @Test
        void waits_for_its_line() {
            var voiding = voiding("0001", "80000.00");
            assertThat(decide(voiding)).isEqualTo(new Wait(voiding.read().line()));
        }

        @Test
        void comes_too_late_after_the_payment() {
            assertThat(codeOf(decide(voiding("0001", "80000.00"), payment("0001", "80000.00"))))
                    .isEqualTo("void.after-payment");
        }
    }

    @Nested
    class A_refund {
        @Test
        void waits_for_the_payment_it_gives_back() {
            assertThat(decide(refund("0009", "-8000.00", "0008")))
                    .isEqualTo(new Wait(payment("0008", "1.00").read().line()));
        }

        @Test
        void may_give_back_everything_in_parts() {
            var history =
                    new Vouchers[] {
                        payment("0008", "8000.00"), refund("0009", "-3000.00", "0008"),
                    };
            assertThat(decide(refund("0010", "-5000.00", "0008"), history))
                    .isEqualTo(new Book(true, Transit.UNCHANGED));
        }

        @Test
        void one_fen_over_the_original_is_refused_with_both_numbers() {
            var history =
                    new Vouchers[] {
                        payment("0008", "8000.00"), refund("0009", "-3000.00", "0008"),
                    };
            var decision = decide(refund("0010", "-5000.01", "0008"), history);
            assertThat(decision)
                    .isEqualTo(
                            new Refuse(
                                    Objection.at(
                                            "",
                                            "original.exceeded",
                                            "given",
                                            "5000.01元",
                                            "left",
                                            "5000.00元",
                                            "original",
                                            "8000.00元")));
        }

        @Test
        void of_an_earlier_year_is_recorded_and_does_not_lower_this_one() {
            var last = payment("0008", "8000.00").inYear(2022).paidOn("2022-12-20");
            assertThat(decide(refund("0009", "-8000.00", "0008").originalOf(2022), last))
                    .isEqualTo(new Book(false, Transit.UNCHANGED));
        }

        @Test
        void of_a_payment_that_is_only_issued_waits() {
            assertThat(decide(refund("0009", "-8.00", "0008"), issued("0008", "80.00")))
                    .isInstanceOf(Wait.class);
        }

        @Test
        void of_another_project_is_refused() {
            assertThat(
                            codeOf(
                                    decide(
                                            refund("0009", "-8.00", "0008").of(PROMOTION),
                                            payment("0008", "80.00"))))
                    .isEqualTo("original.other-project");
        }

        @Test
        void of_another_fund_is_refused() {
            assertThat(
                            codeOf(
                                    decide(
                                            refund("0009", "-8.00", "0008").fund("91"),
                                            payment("0008", "80.00"))))
                    .isEqualTo("original.other-fund");
        }

        @Test
        void of_a_refund_is_refused() {
            var history =
                    new Vouchers[] {payment("0008", "80.00"), refund("0009", "-8.00", "0008")};
            assertThat(codeOf(decide(refund("0010", "-8.00", "0009"), history)))
                    .isEqualTo("original.not-a-payment");
        }
    }

    @Nested
    class A_correction {
        @Test
        void takes_from_what_refunds_have_left() {
            var history =
                    new Vouchers[] {
                        payment("0005", "5000.00"), refund("0006", "-2000.00", "0005"),
                    };
            assertThat(decide(correction("0201", "3000.00", "0005", PROMOTION), history))
                    .isEqualTo(new Book(true, Transit.UNCHANGED));
            assertThat(codeOf(decide(correction("0201", "3000.01", "0005", PROMOTION), history)))
                    .isEqualTo("original.exceeded");
        }

        @Test
        void leaves_less_for_later_refunds() {
            var history =
                    new Vouchers[] {
                        payment("0005", "5000.00"),
                        correction("0201", "3000.00", "0005", PROMOTION),
                    };
            assertThat(codeOf(decide(refund("0202", "-2000.01", "0005"), history)))
                    .isEqualTo("original.exceeded");
        }
    }

    private static Decision decide(Vouchers now, Vouchers... before) {
        var events = Arrays.stream(before).map(StepRulesTest::posted).toList();
        var referring =
                events.stream()
                        .filter(each -> each.payment().kind().refersTo().isPresent())
                        .toList();
        return StepRules.decide(now.read(), new History(events, referring));
    }

    private static Posted posted(Vouchers voucher) {
        return new Posted(voucher.read(), WHEN);
    }

    private static String codeOf(Decision decision) {
        return decision instanceof Refuse(var objection) ? objection.code() : decision.toString();
    }
}
