package io.jixiao.kernel;

import static io.jixiao.kernel.Expectation.Operator.AT_LEAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Expectation, the cell 指标值")
class ExpectationTest {

    @ParameterizedTest(name = "{0}: {1} is {2} {3} {4}")
    @CsvSource({
        "metres of road repaired,            ≥1000米,   AT_LEAST, 1000, 米",
        "works accepted,                     ≥90百分比, AT_LEAST, 90,   %",
        "work done on schedule,              ≥90百分比, AT_LEAST, 90,   %",
        "cost kept within budget,            ≥90百分比, AT_LEAST, 90,   %",
        "use made of the cost,               ≥90百分比, AT_LEAST, 90,   %",
        "jobs helped,                        ≥90百分比, AT_LEAST, 90,   %",
        "ecology improved,                   ≥90百分比, AT_LEAST, 90,   %",
        "firms' environmental care,          ≥90百分比, AT_LEAST, 90,   %",
        "people served and satisfied,        ≥90百分比, AT_LEAST, 90,   %",
        "investment events held,             ≥5次数,    AT_LEAST, 5,    次",
        "funds the work needs,               ≥95百分比, AT_LEAST, 95,   %",
        "high-tech projects among all,       ≥50百分比, AT_LEAST, 50,   %",
        "finished on time,                   ≥95百分比, AT_LEAST, 95,   %",
        "economic gain,                      ≥15百分比, AT_LEAST, 15,   %",
        "standing in society,                ≥90百分比, AT_LEAST, 90,   %",
        "projects with an impact assessment, ≥90百分比, AT_LEAST, 90,   %",
        "support for innovation,             ≥90百分比, AT_LEAST, 90,   %",
        "satisfaction,                       ≥90百分比, AT_LEAST, 90,   %",
    })
    void the_eighteen_cells_of_unit_480002(
            String promise, String cell, Operator operator, BigDecimal value, String unit) {
        assertThat(Expectation.read(cell))
                .as(promise)
                .isEqualTo(new Measured(operator, value, unit));
    }

    @Nested
    class Is_read_whatever_the_hand_that_typed_it {

        @ParameterizedTest(name = "\"{0}\" is {1}")
        @CsvSource({
            "≥5次, AT_LEAST",
            "≧5次, AT_LEAST",
            ">=5次, AT_LEAST",
            "＞＝5次, AT_LEAST",
            ">5次, MORE_THAN",
            "＞5次, MORE_THAN",
            "=5次, EQUAL",
            "═5次, EQUAL",
            "﹦5次, EQUAL",
            "＝5次, EQUAL",
            "≤5次, AT_MOST",
            "≦5次, AT_MOST",
            "<=5次, AT_MOST",
            "＜＝5次, AT_MOST",
            "<5次, LESS_THAN",
            "＜5次, LESS_THAN",
        })
        void the_sign(String cell, Operator operator) {
            assertThat(Expectation.read(cell))
                    .isEqualTo(new Measured(operator, new BigDecimal("5"), "次"));
        }

        @ParameterizedTest(name = "\"{0}\" is 90 %")
        @ValueSource(
                strings = {
                    "≥90%",
                    "≥90％",
                    "≥90百分比",
                    "≥90.0%",
                    "≥90.000000%",
                    "≥090%",
                    "≥+90%",
                    "≥９０％",
                    " ≥ 90 % ",
                    "\u00A0≥90\u3000%\n",
                    "≥90%\u0007",
                    "\uFEFF≥9\u200B0百 分 比",
                })
        void ninety_percent(String cell) {
            assertThat(Expectation.read(cell)).isEqualTo(atLeast("90", "%"));
        }

        @ParameterizedTest(name = "\"{0}\" is {1} {2}")
        @CsvSource({
            "≥1000米, 1000, 米",
            "≥0.5‰, 0.5, ‰",
            "≥-3%, -3, %",
            "≥0起, 0, 起",
            "≥12, 12, ''",
            "≥400元/人、天, 400, 元/人、天",
            "≥500m2, 500, 平方米",
            "≥35㎡, 35, 平方米",
            "≥2.5km2, 2.5, 平方公里",
            "≥8m3, 8, 立方米",
            "≥3人次以上, 3, 人次",
            "≥500人/次, 500, 人/次",
            "'≥1,000米', 1000, 米",
            "≥百分之95, 95, %",
            "≥5次。, 5, 次",
            "≥3届联赛, 3, 届联赛",
            "≥999999999999999.999999元, 999999999999999.999999, 元",
        })
        void the_number_and_the_unit(String cell, String value, String unit) {
            assertThat(Expectation.read(cell)).isEqualTo(atLeast(value, unit));
        }
    }

    @Nested
    class Stays_words {

        @ParameterizedTest(name = "\"{0}\"")
        @ValueSource(
                strings = {
                    "优",
                    "明显提升",
                    "达成预期指标",
                    "≥",
                    "≥%",
                    "≥.5%",
                    "≥1,0000米",
                    "≥1e3米",
                    "≥5-10次",
                    "≥18—54周岁",
                    "≥5次/2年",
                    "≥12m4",
                    "≥12m22",
                    "≥4PM2.5",
                    "≥1234567890123456米",
                    "≥0.1234567米",
                    "≥5٣次",
                    "第1年≥5次",
                    "≥5%以内",
                    "≥≤5次",
                    "95%左右吧大约",
                    "≥2023年",
                    "2023年",
                    "2023年12月前",
                    "12月底前",
                    "2023年13月底前",
                    "2023-02-30",
                    "2023年1月-2023年6月",
                    "2023-2025年",
                    "54-18周岁",
                    "5-5",
                    "3年至5月",
                    "1-2-3",
                    "24小时值班制度",
                    "是/否",
                })
        void what_is_not_surely_operator_number_and_unit(String cell) {
            assertThat(Expectation.read(cell)).isEqualTo(new InWords(cell));
        }

        @Test
        void without_the_blanks_around_them() {
            assertThat(Expectation.read("  明显 提升\n")).isEqualTo(new InWords("明显 提升"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n", "\u00A0", "\u3000\u200B"})
        void a_blank_cell_is_no_words(String cell) {
            assertThat(Expectation.read(cell)).isEqualTo(new InWords(""));
        }
    }

    @Nested
    class Prints {

        @ParameterizedTest(name = "\"{0}\" as \"{1}\"")
        @CsvSource({
            "≥90百分比, ≥90%",
            ">= 1000 米, ≥1000米",
            "≧5次数, ≥5次",
            "≤0.50%, ≤0.5%",
            "＜3起, <3起",
            "═100%, =100%",
            "≥5！, ≥5",
            "≥≥98%, ≥98%",
            "95%以上, ≥95%",
            "18~54周岁, 18—54周岁",
            "2025年年底前, 2025年12月31日前",
            "—, 无",
            "95.0百分比, 95%",
            "> 2, >2",
            "达成预期指标, 达成预期指标",
        })
        void one_way_for_one_meaning(String cell, String printed) {
            assertThat(Expectation.read(cell).printed()).isEqualTo(printed);
        }

        @Test
        void a_round_number_without_an_exponent() {
            assertThat(new Measured(AT_LEAST, new BigDecimal("1E+3"), "米"))
                    .isEqualTo(atLeast("1000.00", "米"))
                    .extracting(Measured::printed, measured -> measured.value().toString())
                    .containsExactly("≥1000米", "1000");
        }
    }

    @Nested
    class Cannot_be_built {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "1000000000000000",
                    "1E+999999999",
                    "0.0000001",
                    "1E-999999999",
                    "-1E+15"
                })
        void with_more_digits_than_a_cell_holds(String value) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> atLeast(value, "元"))
                    .satisfies(
                            refusal -> {
                                assertThat(refusal.code()).isEqualTo("expectation.value-range");
                                assertThat(refusal.numbers())
                                        .containsEntry("digits", "15")
                                        .containsEntry("decimals", "6");
                            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"10亩", "次/2年", "０次", ".5%"})
        void with_a_second_number_in_the_unit(String unit) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> atLeast("5", unit))
                    .satisfies(
                            refusal ->
                                    assertThat(refusal.code())
                                            .isEqualTo("expectation.unit-holds-digit"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"以上", "米以内", "次~", "=5", "米、", "一二三四五六七八九十一二三四五六七八九十一"})
    void a_unit_that_would_not_read_back_is_refused(String unit) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> atLeast("5", unit))
                .satisfies(refusal -> assertThat(refusal.code()).startsWith("expectation.unit-"));
    }

    @Nested
    class Is_met {

        @ParameterizedTest(name = "{0} 90 by 89.99: {1}, by 90.00: {2}, by 90.01: {3}")
        @CsvSource({
            "AT_LEAST,  false, true,  true",
            "MORE_THAN, false, false, true",
            "EQUAL,     false, true,  false",
            "AT_MOST,   true,  true,  false",
            "LESS_THAN, true,  false, false",
        })
        void at_the_bound_and_beside_it(
                Operator operator, boolean below, boolean exactly, boolean above) {
            var target = new BigDecimal("90");
            assertThat(operator.isMetBy(new BigDecimal("89.99"), target)).isEqualTo(below);
            assertThat(operator.isMetBy(new BigDecimal("90.00"), target)).isEqualTo(exactly);
            assertThat(operator.isMetBy(new BigDecimal("90.01"), target)).isEqualTo(above);
        }
    }

    @Nested
    class The_five_signs {

        @ParameterizedTest
        @EnumSource(Operator.class)
        void lead_back_to_their_operators(Operator operator) {
            assertThat(Operator.ofSign(operator.sign())).contains(operator);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "≧", ">=", "==", "不少于", " ≥"})
        void are_the_only_ones_on_the_wire(String sign) {
            assertThat(Operator.ofSign(sign)).isEmpty();
        }
    }

    private static Measured atLeast(String value, String unit) {
        return new Measured(AT_LEAST, new BigDecimal(value), unit);
    }
}
