package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading a payment as it was sent")
class PaymentReadingTest {

    @Nested
    class What_is_read {
        @Test
        void a_date_makes_it_paid() {
            var payment = Vouchers.payment("0001", "50000.00").read();
            assertThat(payment.step()).isEqualTo(Step.PAID);
            assertThat(payment.amount()).isEqualTo(Money.ofYuan("50000.00"));
            assertThat(payment.account()).isEqualTo(ProjectKey.of(Vouchers.UPKEEP, 2023));
        }

        @Test
        void without_a_date_it_is_issued() {
            assertThat(Vouchers.issued("0001", "50000.00").read().step()).isEqualTo(Step.ISSUED);
        }

        @Test
        void line_and_kind_may_be_left_out() {
            var payment = PaymentReading.read(plain(null, null));
            assertThat(payment.line().lineNo()).isEqualTo(1);
            assertThat(payment.kind()).isEqualTo(new Kind.Ordinary());
        }

        @Test
        void account_numbers_are_masked_and_identity_numbers_are_not_taken_in() {
            var payment = PaymentReading.read(payee("张三 110101199003070011 卡 6222021234567890123"));
            assertThat(payment.particulars().payee()).isEqualTo("张三 *** 卡 ****0123");
        }
    }

    @Nested
    class What_is_refused {
        @Test
        void everything_wrong_is_named_at_once() {
            var empty =
                    new Submission(
                            null, null, null, " ", 0, "PAID", null, "48", null, "5", null, null,
                            null, null, null, null, null, null, null);
            assertThat(objections(empty))
                    .containsExactlyInAnyOrder(
                            "/source field.required",
                            "/mofDivCode field.required",
                            "/fiscalYear field.required",
                            "/payCertNo field.required",
                            "/lineNo payment.line-range",
                            "/unitCode unit-code.form",
                            "/projectCode field.required",
                            "/fundTypeCode field.required",
                            "/amount money.form",
                            "/kind field.choice");
        }

        @ParameterizedTest(name = "{0} of {1} → {2}")
        @CsvSource({
            "PAYMENT, 0.00, payment.amount-sign",
            "PAYMENT, -0.01, payment.amount-sign",
            "REFUND, 0.01, refund.amount-sign",
            "REFUND, 0.00, refund.amount-sign",
            "VOID, -1.00, payment.amount-sign",
        })
        void the_sign_must_fit_the_kind(String kind, String amount, String code) {
            assertThat(objections(of(kind, amount))).contains("/amount " + code);
        }

        @Test
        void a_refund_names_its_original_and_its_day() {
            assertThat(objections(of("REFUND", "-1.00")))
                    .containsExactlyInAnyOrder("/original field.required");
            assertThat(objections(Vouchers.refund("0009", "-1.00", "0008").paidOn(null).sent()))
                    .containsExactly("/xpayDate field.required");
        }

        @Test
        void a_refund_is_not_its_own_original() {
            assertThat(objections(Vouchers.refund("0009", "-1.00", "0009").sent()))
                    .containsExactly("/original payment.refers-to-itself");
        }

        @Test
        void the_original_is_not_of_a_later_year() {
            assertThat(objections(Vouchers.refund("0009", "-1.00", "0008").originalOf(2024).sent()))
                    .containsExactly("/original/fiscalYear payment.original-later");
        }

        @Test
        void a_correction_goes_to_another_project_of_the_same_year() {
            assertThat(
                            objections(
                                    Vouchers.correction("0201", "1.00", "0008", Vouchers.UPKEEP)
                                            .originalOf(2022)
                                            .sent()))
                    .containsExactlyInAnyOrder(
                            "/toProjectCode correction.same-project",
                            "/original/fiscalYear correction.other-year");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\nb", "\ud800", "\ufffd"})
        void text_that_cannot_be_printed(String text) {
            assertThat(objections(payee(text))).containsExactly("/payee field.not-printable");
        }
    }

    @Nested
    class The_day_of_payment {
        private final DateRules rules = new DateRules(0);

        @Test
        void may_be_today() {
            assertThat(code(rules, "2023-06-30")).isEmpty();
        }

        @Test
        void may_not_be_tomorrow() {
            assertThat(code(rules, "2023-07-01")).isEqualTo("payment.date-in-future");
        }

        @Test
        void lies_in_the_fiscal_year() {
            assertThat(code(rules, "2022-12-31")).isEqualTo("payment.date-outside-year");
            assertThat(code(rules, "2024-01-01")).isEqualTo("payment.date-outside-year");
        }

        @Test
        void may_lie_in_the_closing_days() {
            var closing = new DateRules(10);
            var payment = Vouchers.payment("0001", "1.00").paidOn("2024-01-10").read();
            assertThat(closing.objection(payment, LocalDate.parse("2024-01-10"))).isEmpty();
            var late = Vouchers.payment("0001", "1.00").paidOn("2024-01-11").read();
            assertThat(closing.objection(late, LocalDate.parse("2024-01-11"))).isPresent();
        }

        private String code(DateRules dates, String day) {
            var payment = Vouchers.payment("0001", "1.00").paidOn(day).read();
            return dates.objection(payment, LocalDate.parse("2023-06-30"))
                    .map(Objection::code)
                    .orElse("");
        }
    }

    @Nested
    class The_id_of_an_entry {
        @Test
        void is_its_key() {
            var key = Vouchers.payment("冀财〔2023〕1号", "1.00").read().key();
            assertThat(EntryKey.ofId(key.id())).contains(key);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "!!", "AAAA", "dHJlYXN1cnk"})
        void anything_else_is_no_id(String text) {
            assertThat(EntryKey.ofId(text)).isEmpty();
        }
    }

    private static List<String> objections(Submission sent) {
        var thrown = catchThrowableOfType(Objections.class, () -> PaymentReading.read(sent));
        return thrown.found().stream().map(each -> each.place() + " " + each.code()).toList();
    }

    private static Submission plain(@Nullable Integer lineNo, @Nullable String kind) {
        return submission(lineNo, kind, "1.00", "单位");
    }

    private static Submission of(String kind, String amount) {
        return submission(1, kind, amount, "单位");
    }

    private static Submission payee(String payee) {
        return submission(1, "PAYMENT", "1.00", payee);
    }

    private static Submission submission(
            @Nullable Integer lineNo, @Nullable String kind, String amount, String payee) {
        var dated = "VOID".equals(kind) ? null : LocalDate.parse("2023-03-20");
        return new Submission(
                "treasury",
                "130225000",
                2023,
                "0001",
                lineNo,
                kind,
                Vouchers.UPKEEP,
                "480002",
                "11",
                amount,
                null,
                dated,
                payee,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
