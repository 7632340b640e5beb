package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Money, exact to the fen")
class MoneyTest {

    @Nested
    class On_the_wire {

        @ParameterizedTest(name = "{0} 元 is {1} fen")
        @CsvSource({
            "120000.00, 12000000",
            "0.00, 0",
            "0.01, 1",
            "-0.01, -1",
            "-5000.00, -500000",
            "10.10, 1010",
            "999999999999999.99, 99999999999999999",
            "-999999999999999.99, -99999999999999999",
        })
        void yuan_with_two_decimals_is_read_and_written_the_same(String amount, long fen) {
            assertThat(Money.ofYuan(amount)).isEqualTo(new Money(fen));
            assertThat(new Money(fen).toYuan()).isEqualTo(amount);
        }

        @ParameterizedTest(name = "\"{0}\" is refused")
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "1",
                    "1.",
                    "1.5",
                    "1.500",
                    ".50",
                    "00.50",
                    "01.50",
                    "+1.00",
                    "--1.00",
                    "1e3",
                    "1E3",
                    "1.00e2",
                    "1,000.00",
                    " 1.00",
                    "1.00 ",
                    "1.00\n",
                    "1.00元",
                    "１.００",
                    "٣.٠٠",
                    "0x1.00",
                    "NaN",
                    "1000000000000000.00",
                    "92233720368547758.08",
                })
        void any_other_form_is_refused_and_named(String amount) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> Money.ofYuan(amount))
                    .satisfies(
                            refusal -> {
                                assertThat(refusal.code()).isEqualTo("money.form");
                                assertThat(refusal.numbers()).containsEntry("amount", amount);
                            });
        }

        @Test
        void minus_nothing_is_nothing() {
            assertThat(Money.ofYuan("-0.00")).isEqualTo(Money.ZERO);
        }
    }

    @Nested
    class In_documents {

        @ParameterizedTest(name = "{0} 万元 is {1} 元, printed {2}")
        @CsvSource({
            "40.00, 400000.00, 40.00",
            "15.00, 150000.00, 15.00",
            "31.20, 312000.00, 31.20",
            "20, 200000.00, 20.00",
            "0.5, 5000.00, 0.50",
            "6.399999, 63999.99, 6.399999",
            "0.000001, 0.01, 0.000001",
            "12.3450, 123450.00, 12.345",
            "-2.00, -20000.00, -2.00",
            "007, 70000.00, 7.00",
            "0, 0.00, 0.00",
            "99999999999.999999, 999999999999999.99, 99999999999.999999",
        })
        void wan_yuan_is_ten_thousand_yuan(String printed, String yuan, String again) {
            assertThat(Money.ofWanYuan(printed)).isEqualTo(Money.ofYuan(yuan));
            assertThat(Money.ofYuan(yuan).toWanYuan()).isEqualTo(again);
        }

        @ParameterizedTest(name = "\"{0}\" is refused")
        @ValueSource(
                strings = {
                    "",
                    "-",
                    "1.",
                    ".5",
                    "1e3",
                    "1,000.00",
                    "15.00万元",
                    "15 ",
                    "0.0000001",
                    "100000000000",
                })
        void any_other_form_is_refused(String printed) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> Money.ofWanYuan(printed))
                    .satisfies(
                            refusal -> assertThat(refusal.code()).isEqualTo("money.form-wan-yuan"));
        }
    }

    @Nested
    class At_the_edge_of_what_the_wire_can_carry {

        private final Money largest = Money.ofYuan("999999999999999.99");
        private final Money fen = Money.ofFen(1);

        @Test
        void one_fen_more_is_refused_with_both_numbers() {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> largest.plus(fen))
                    .satisfies(
                            refusal -> {
                                assertThat(refusal.code()).isEqualTo("money.range");
                                assertThat(refusal.numbers())
                                        .containsEntry("amount", "1000000000000000.00")
                                        .containsEntry("largest", "999999999999999.99");
                            });
        }

        @Test
        void one_fen_less_than_the_smallest_is_refused() {
            assertRange(() -> largest.negated().minus(fen));
        }

        @Test
        void twice_the_largest_is_refused_and_does_not_wrap() {
            assertRange(() -> largest.plus(largest));
            assertRange(() -> largest.negated().minus(largest));
        }

        @ParameterizedTest
        @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 100_000_000_000_000_000L})
        void no_amount_beyond_it_can_be_built(long tooMuch) {
            assertRange(() -> new Money(tooMuch));
        }

        @Test
        void the_largest_can_be_negated_and_come_back() {
            assertThat(largest.negated().negated()).isEqualTo(largest);
            assertThat(largest.negated().plus(largest)).isEqualTo(Money.ZERO);
        }

        private static void assertRange(Runnable work) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(work::run)
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("money.range"));
        }
    }

    @Nested
    class At_least_80_percent_of_the_plan_of_15_wan_yuan {

        private final Money plan = Money.ofWanYuan("15.00");

        @Test
        void exactly_80_percent_is_enough() {
            assertThat(isEnough("12.00")).isTrue();
        }

        @Test
        void one_fen_less_is_not() {
            assertThat(isEnough("11.999999")).isFalse();
        }

        @Test
        void one_fen_more_is_enough() {
            assertThat(isEnough("12.000001")).isTrue();
        }

        @Test
        void a_rate_that_prints_as_80_00_is_still_not_enough() {
            var paid = Money.ofWanYuan("11.999999");
            assertThat(paid.percentOf(plan)).isEqualTo("80.00");
            assertThat(isEnough("11.999999")).isFalse();
        }

        @Test
        void a_third_of_a_fen_is_not_lost() {
            assertThat(Money.ofFen(2).isAtLeast(Percentage.of(67), Money.ofFen(3))).isFalse();
            assertThat(Money.ofFen(2).isAtLeast(new Percentage(66_66), Money.ofFen(3))).isTrue();
        }

        @Test
        void nothing_paid_is_enough_where_nothing_is_planned() {
            assertThat(Money.ZERO.isAtLeast(Percentage.of(80), Money.ZERO)).isTrue();
        }

        @Test
        void a_net_refund_is_not_enough_even_where_nothing_is_planned() {
            assertThat(Money.ofYuan("-0.01").isAtLeast(Percentage.of(80), Money.ZERO)).isFalse();
        }

        @Test
        void the_largest_amounts_are_compared_exactly() {
            var largest = Money.ofYuan("999999999999999.99");
            assertThat(largest.isAtLeast(Percentage.WHOLE, largest)).isTrue();
            assertThat(largest.minus(Money.ofFen(1)).isAtLeast(Percentage.WHOLE, largest))
                    .isFalse();
        }

        private boolean isEnough(String paidWanYuan) {
            return Money.ofWanYuan(paidWanYuan).isAtLeast(Percentage.of(80), plan);
        }
    }

    @Nested
    class As_a_percentage_for_display {

        @ParameterizedTest(name = "{0} of {1} 万元 is {2} %")
        @CsvSource({
            "5.00, 15.00, 33.33",
            "12.00, 25.00, 48.00",
            "24.00, 30.00, 80.00",
            "31.20, 40.00, 78.00",
            "42.00, 40.00, 105.00",
            "-1.00, 40.00, -2.50",
            "0, 40.00, 0.00",
            "0.000001, 0.080000, 0.00",
            "0.000004, 0.080000, 0.01",
            "2.00, 3.00, 66.67",
        })
        void it_has_two_decimals_half_up(String part, String whole, String percent) {
            assertThat(Money.ofWanYuan(part).percentOf(Money.ofWanYuan(whole)))
                    .isEqualTo(new BigDecimal(percent));
        }

        @Test
        void nothing_has_no_share() {
            assertThatExceptionOfType(ArithmeticException.class)
                    .isThrownBy(() -> Money.ofFen(1).percentOf(Money.ZERO));
        }
    }

    @Test
    void amounts_are_ordered_and_know_their_sign() {
        var refund = Money.ofYuan("-0.01");
        assertThat(refund).isLessThan(Money.ZERO);
        assertThat(refund.isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.ofFen(0).isZero()).isTrue();
        assertThat(refund.isZero()).isFalse();
    }

    @Test
    void in_a_sentence_it_carries_its_unit() {
        assertThat(Money.ofWanYuan("31.20")).hasToString("312000.00元");
    }
}
