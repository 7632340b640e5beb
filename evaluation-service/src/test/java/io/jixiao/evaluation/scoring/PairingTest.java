package io.jixiao.evaluation.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Reading.Gap;
import io.jixiao.evaluation.scoring.Reading.Missing;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Joining 指标值 and 完成值")
class PairingTest {

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource({"≥1000米, 700", "≥1000米, 700米", "≥1000米, ７００ 米", "≥90百分比, 90%", "≥90百分比, 90百分比"})
    void a_number_comes_with_the_unit_of_the_promise_or_none(String target, String actual) {
        assertThat(read(target, actual)).isInstanceOf(Answer.AtLeast.class);
    }

    @ParameterizedTest(name = "{0} with {1}: {2}")
    @CsvSource({
        "≤90万元, 900000元, actual.unit-differs",
        "≥5, 5次, actual.unit-differs",
        "≥1000米, 已完成, actual.not-a-number",
        "≥1000米, ≥1000米, actual.not-a-number",
        "≥1000米, 达成, actual.not-a-number",
        "18-54周岁, 合适, actual.not-a-number",
        "是, 完成, actual.not-yes-or-no",
        "2023年12月底前, 按时, actual.not-a-date"
    })
    void what_does_not_belong_together_is_refused(String target, String actual, String code) {
        assertThatThrownBy(() -> read(target, actual))
                .isInstanceOfSatisfying(
                        RuleViolation.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0} with ‘{1}’: {2}")
    @CsvSource({
        "≥1000米, '', NO_ACTUAL",
        "≥1000米, —, NO_ACTUAL",
        "明显提升, '', NO_ACTUAL",
        "无, 5, NO_TARGET",
        "/, '', NO_TARGET",
        "100%, 100%, NO_OPERATOR",
        "20万元, 20万元, NO_OPERATOR",
        "100%, 达成, NO_OPERATOR",
        "明显提升, 明显提升, NO_TIER",
        "2023年12月前, 2023年10月, NO_TIER"
    })
    void what_is_missing_is_named_and_not_guessed(String target, String actual, Gap gap) {
        assertThat(read(target, actual)).isEqualTo(new Missing(gap));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "达成, ACHIEVED",
        "达成预期指标, ACHIEVED",
        "部分达成预期指标并具有一定效果, PARTLY",
        "未达成预期指标且效果较差, MISSED"
    })
    void the_phrases_of_the_form_are_tiers(String actual, Tier tier) {
        assertThat(read("明显提升", actual)).isEqualTo(new Answer.InTier(tier, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "2023年12月底前", "18-54周岁", "明显提升"})
    void a_tier_answers_any_promise_that_is_not_a_number(String target) {
        assertThat(read(target, "达成")).isInstanceOf(Answer.InTier.class);
    }

    private static Reading read(String target, String actual) {
        return Reading.of(Expectation.read(target), Actual.read(actual));
    }
}
