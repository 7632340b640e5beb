package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.jixiao.kernel.Expectation.Between;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Expectation.YesOrNo;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The kinds a cell 指标值 can be of")
class ExpectationKindsTest {

    @ParameterizedTest(name = "{0} is {1} {2} {3}")
    @CsvSource({
        "不少于5次, AT_LEAST, 5, 次",
        "不低于95%, AT_LEAST, 95, %",
        "不小于5, AT_LEAST, 5, ''",
        "大于或等于5次, AT_LEAST, 5, 次",
        "大于等于5次, AT_LEAST, 5, 次",
        "至少 5 次, AT_LEAST, 5, 次",
        "达到95%, AT_LEAST, 95, %",
        "达到95%以上, AT_LEAST, 95, %",
        "达95%, AT_LEAST, 95, %",
        "95%以上, AT_LEAST, 95, %",
        "95%及以上, AT_LEAST, 95, %",
        "95%（含）以上, AT_LEAST, 95, %",
        "5次以上, AT_LEAST, 5, 次",
        "≥95%（含）, AT_LEAST, 95, %",
        "超过5次, MORE_THAN, 5, 次",
        "高于5%, MORE_THAN, 5, %",
        "大于5%, MORE_THAN, 5, %",
        "多于5个, MORE_THAN, 5, 个",
        "不超过90万元, AT_MOST, 90, 万元",
        "不高于5%, AT_MOST, 5, %",
        "不大于5%, AT_MOST, 5, %",
        "不多于5个, AT_MOST, 5, 个",
        "小于等于5%, AT_MOST, 5, %",
        "90万元以内, AT_MOST, 90, 万元",
        "90万元之内, AT_MOST, 90, 万元",
        "控制在90万元以内, AT_MOST, 90, 万元",
        "5%以下, AT_MOST, 5, %",
        "5%及以下, AT_MOST, 5, %",
        "至多3起, AT_MOST, 3, 起",
        "小于5%, LESS_THAN, 5, %",
        "低于5%, LESS_THAN, 5, %",
        "少于3起, LESS_THAN, 3, 起",
        "不足3起, LESS_THAN, 3, 起",
        "等于100%, EQUAL, 100, %",
        "≥≥98%, AT_LEAST, 98, %",
        "＞＝98％, AT_LEAST, 98, %",
        "=>98%, AT_LEAST, 98, %",
        "≯5%, AT_MOST, 5, %",
        "≤≤5%, AT_MOST, 5, %",
        "=0起, EQUAL, 0, 起",
        "≥15年, AT_LEAST, 15, 年",
        "≤400元/人、天, AT_MOST, 400, 元/人、天",
        "≤2‰, AT_MOST, 2, ‰",
    })
    void an_operator_may_be_words_before_the_number_or_after_the_unit(
            String cell, Operator operator, BigDecimal value, String unit) {
        assertThat(Expectation.read(cell)).isEqualTo(new Measured(operator, value, unit));
    }

    @ParameterizedTest(name = "{0} is {1} {2}, direction unknown")
    @CsvSource({
        "400元/人、天, 400, 元/人、天",
        "95%, 95, %",
        "2100, 2100, ''",
        "100百分比, 100, %",
        "1600元/亩, 1600, 元/亩",
        "3500公斤, 3500, 千克",
        "1种, 1, 种",
        "0起, 0, 起",
        "15年, 15, 年",
        "３届, 3, 届",
        "控制在90万元, 90, 万元",
        "3个村, 3, 村",
        "百分之九十, , ",
    })
    void a_number_without_an_operator_is_not_given_one(String cell, BigDecimal value, String unit) {
        assertThat(Expectation.read(cell))
                .isEqualTo(value == null ? new InWords(cell) : new Unsettled(value, unit));
    }

    @Test
    void a_person_chooses_from_the_three_things_it_may_mean() {
        assertThat(new Unsettled(new BigDecimal("95"), "%").candidates())
                .extracting(Measured::printed)
                .containsExactly("≥95%", "=95%", "≤95%");
    }

    @ParameterizedTest(name = "{0} is {1} to {2} {3}")
    @CsvSource({
        "18—54周岁, 18, 54, 周岁",
        "18-54周岁, 18, 54, 周岁",
        "18～54周岁, 18, 54, 周岁",
        "18－54周岁, 18, 54, 周岁",
        "18——54周岁, 18, 54, 周岁",
        "18周岁至54周岁, 18, 54, 周岁",
        "18到54周岁之间, 18, 54, 周岁",
        "95%~100%, 95, 100, %",
        "3至5年, 3, 5, 年",
        "0.5-1.5, 0.5, 1.5, ''",
        "-5—3℃, -5, 3, ℃",
        "≥18且≤54周岁, 18, 54, 周岁",
        "'≥18周岁，≤54周岁', 18, 54, 周岁",
    })
    void two_rising_numbers_of_one_unit_are_a_range(
            String cell, BigDecimal low, BigDecimal high, String unit) {
        assertThat(Expectation.read(cell)).isEqualTo(new Between(low, high, unit));
    }

    @ParameterizedTest(name = "{0} is due on {1}")
    @CsvSource({
        "2023年12月底前, 2023-12-31",
        "2023年12月31日前, 2023-12-31",
        "2023年12月31日之前, 2023-12-31",
        "2023年6月末, 2023-06-30",
        "2023年12月, 2023-12-31",
        "2023年2月, 2023-02-28",
        "2025年年底前, 2025-12-31",
        "2025年底前完成, 2025-12-31",
        "2025年内, 2025-12-31",
        "2023-12-05, 2023-12-05",
        "2023.12.5, 2023-12-05",
        "2023/12/05, 2023-12-05",
        "2023年 12月 5日, 2023-12-05",
        "≤2023年12月, 2023-12-31",
        "不晚于2023年11月30日, 2023-11-30",
    })
    void a_deadline_is_a_day(String cell, LocalDate due) {
        assertThat(Expectation.read(cell)).isEqualTo(new ByDate(due));
    }

    @Test
    void no_may_be_the_wanted_answer() {
        assertThat(Expectation.read(" 否 ")).isEqualTo(new YesOrNo(false));
        assertThat(Expectation.read("是。")).isEqualTo(new YesOrNo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "/", "／", "—", "——", "–", "-", " — ", "不适用", "不涉及"})
    void a_stroke_says_that_the_row_does_not_apply(String cell) {
        assertThat(Expectation.read(cell)).isEqualTo(new NotApplicable());
    }

    @ParameterizedTest(name = "\"{0}\" hides {1}")
    @CsvSource({
        "服务对象满意度≥95%, ≥95%",
        "群众满意度（≥95%）, ≥95%",
        "项目总成本不超过90万元, ≤90万元",
        "第1年≥5次, ≥5次",
        "达标率≥90%, ≥90%",
    })
    void a_promise_inside_other_words_is_found(String text, String promise) {
        assertThat(Expectation.inside(text)).map(Measured::printed).contains(promise);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "满意度", "≥95%", "满意度95%", "超额完成", "达标率", "同比高于去年"})
    void where_there_is_none_none_is_found(String text) {
        assertThat(Expectation.inside(text)).isEmpty();
    }

    @Test
    void what_would_not_read_back_cannot_be_built() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Between(BigDecimal.TEN, BigDecimal.TEN, "%"))
                .satisfies(
                        refusal -> assertThat(refusal.code()).isEqualTo("expectation.range-falls"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new ByDate(LocalDate.of(2100, 1, 1)))
                .satisfies(
                        refusal -> assertThat(refusal.code()).isEqualTo("expectation.date-range"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Unsettled(new BigDecimal("2023"), "年"))
                .satisfies(
                        refusal ->
                                assertThat(refusal.code())
                                        .isEqualTo("expectation.year-is-no-quantity"));
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Unsettled(BigDecimal.ONE, "小时值班制度"))
                .satisfies(
                        refusal -> assertThat(refusal.code()).isEqualTo("expectation.unit-form"));
    }

    @Test
    void parts_of_a_kind_from_tomorrow_leave_the_cell_to_go_by() {
        var parts = new ExpectationParts("TREND", null, "5", null, "%", null, null);
        assertThat(parts.toExpectation("≥5%")).isEqualTo(Expectation.read("≥5%"));
    }

    @Test
    void parts_that_say_too_little_leave_the_cell_to_go_by() {
        for (var kind : Expectation.Kind.values()) {
            var parts = new ExpectationParts(kind.name(), null, null, null, null, null, null);
            assertThat(parts.toExpectation("优")).isNotNull();
        }
    }
}
