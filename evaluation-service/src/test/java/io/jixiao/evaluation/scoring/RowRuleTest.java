package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.kernel.Expectation;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Points of one row, domain rules 5.2")
class RowRuleTest {

    private final RowRule rule = new RowRule(rules(BeyondLimit.LINEAR));

    @Nested
    class At_least {
        @ParameterizedTest(name = "W {0}, {1}, reached {2}: {3} points")
        @CsvSource({
            "12.5, ≥1000米, 700, 8.75",
            "12.5, ≥90百分比, 95, 12.50",
            "12.5, ≥90百分比, 90, 12.50",
            "12.5, ≥90百分比, 85, 11.81",
            "7.5, ≥90百分比, 88, 7.33",
            "12.5, ≥5次数, 4, 10.00",
            "10, ≥90, 0, 0.00",
            "10, ≥90, -5, 0.00"
        })
        void is_all_when_met_and_in_proportion_when_missed(
                String weight, String target, String reached, String points) {
            assertThat(judge(weight, target, reached).points()).isEqualTo(decimal(points));
        }

        @ParameterizedTest(name = "≥0 with {0} reached: {1} points")
        @CsvSource({"0, 10.00", "3, 10.00", "-0.01, 0.00"})
        void zero_is_all_or_nothing(String reached, String points) {
            assertThat(judge("10", "≥0", reached).points()).isEqualTo(decimal(points));
        }

        @ParameterizedTest(name = "≥-5 with {0} reached: {1} points")
        @CsvSource({"-5, 10.00", "-4, 10.00", "-6, 0.00"})
        void below_zero_is_all_or_nothing_and_flagged(String reached, String points) {
            var judged = judge("10", "≥-5", reached);
            assertThat(judged.points()).isEqualTo(decimal(points));
            assertThat(judged.flags()).containsExactly(Flag.NEGATIVE_TARGET);
        }
    }

    @Nested
    class Exactly {
        @ParameterizedTest(name = "{0}, reached {1}: {2} points, flags {3}")
        @CsvSource({
            "=100%, 100, 10.00, []",
            "=100%, 98, 9.80, []",
            "=100%, 101, 10.00, [ABOVE_EXACT]",
            "=100%, 130, 10.00, '[OVER_ACHIEVED, ABOVE_EXACT]'",
            "=100%, -1, 0.00, []",
            "=0起, 0, 10.00, []",
            "=0起, -1, 10.00, []",
            "=0起, 1, 0.00, []",
            "=-5, -5, 10.00, [NEGATIVE_TARGET]",
            "=-5, -4, 0.00, [NEGATIVE_TARGET]"
        })
        void more_is_all_but_flagged_and_zero_allows_nothing_above(
                String target, String reached, String points, String flags) {
            var judged = judge("10", target, reached);
            assertThat(judged.points()).isEqualTo(decimal(points));
            assertThat(judged.flags()).hasToString(flags);
        }
    }

    @Nested
    class At_most {
        @ParameterizedTest(name = "≤90 of W 20, reached {0}: {1} points")
        @CsvSource({
            "90, 20.00",
            "89, 20.00",
            "-3, 20.00",
            "95, 18.89",
            "100, 17.78",
            "180, 0.00",
            "179.99, 0.00",
            "179.95, 0.01",
            "500, 0.00"
        })
        void falls_in_a_straight_line_to_nothing_at_twice_the_limit(String reached, String points) {
            assertThat(judge("20", "≤90", reached).points()).isEqualTo(decimal(points));
        }

        @ParameterizedTest(name = "≤90 of W 20, reached {0}, by ratio: {1} points")
        @CsvSource({"90, 20.00", "95, 18.95", "100, 18.00", "180, 10.00"})
        void falls_by_ratio_where_the_scheme_says_so(String reached, String points) {
            var byRatio = new RowRule(rules(BeyondLimit.RATIO));
            assertThat(byRatio.judge(decimal("20"), answer("≤90", reached)).points())
                    .isEqualTo(decimal(points));
        }

        @ParameterizedTest(name = "≤0 with {0} reached: {1} points")
        @CsvSource({"0, 20.00", "-1, 20.00", "0.01, 0.00"})
        void zero_allows_nothing_above(String reached, String points) {
            assertThat(judge("20", "≤0起", reached).points()).isEqualTo(decimal(points));
        }

        @Test
        void below_zero_is_all_or_nothing_and_flagged() {
            assertThat(judge("20", "≤-5", "-3").points()).isEqualTo(decimal("0.00"));
            assertThat(judge("20", "≤-5", "-5").flags()).containsExactly(Flag.NEGATIVE_TARGET);
        }
    }

    @Nested
    class Strict_operators {
        @ParameterizedTest(name = "{0} and {1} with {2} reached: same points, met {3} and {4}")
        @CsvSource({
            "≥90, >90, 90, true, false",
            "≥90, >90, 91, true, true",
            "≥90, >90, 45, false, false",
            "≤5, <5, 5, true, false",
            "≤5, <5, 4, true, true",
            "≤5, <5, 6, false, false"
        })
        void score_as_their_inclusive_twins_and_only_met_differs(
                String inclusive, String strict, String reached, boolean met, boolean strictlyMet) {
            var one = judge("10", inclusive, reached);
            var other = judge("10", strict, reached);
            assertThat(other.points()).isEqualTo(one.points());
            assertThat(one.met()).isEqualTo(met);
            assertThat(other.met()).isEqualTo(strictlyMet);
        }
    }

    @Nested
    class Over_achievement {
        @ParameterizedTest(name = "{0} with {1} reached: {2}")
        @CsvSource({
            "≥100, 130, [OVER_ACHIEVED]",
            "≥100, 129.99, []",
            ">100, 200, [OVER_ACHIEVED]",
            "=100, 130, '[OVER_ACHIEVED, ABOVE_EXACT]'",
            "≤100, 10, []",
            "≥0, 10, []"
        })
        void is_flagged_from_1_3_times_on(String target, String reached, String flags) {
            assertThat(judge("10", target, reached).flags()).hasToString(flags);
        }

        @Test
        void keeps_all_points() {
            assertThat(judge("10", "≥100", "500").points()).isEqualTo(decimal("10.00"));
        }
    }

    @Nested
    class Deviation {
        @ParameterizedTest(name = "{0} with {1} reached: {2} %")
        @CsvSource({
            "≥1000米, 700, -30.00",
            "≥90, 95, 5.56",
            "≤90, 95, 5.56",
            "=100, 98, -2.00",
            "≥-5, -6, 20.00",
            "18-54周岁, 60, 11.11",
            "18-54周岁, 30, 0.00"
        })
        void is_reached_minus_target_by_target(String target, String reached, String deviation) {
            assertThat(judge("10", target, reached).deviationPercent())
                    .contains(decimal(deviation));
        }

        @ParameterizedTest
        @ValueSource(strings = {"≥0", "=0", "≤0"})
        void is_undefined_at_zero(String target) {
            assertThat(judge("10", target, "3").deviationPercent()).isEmpty();
        }
    }

    @Nested
    class Other_kinds {
        @ParameterizedTest(name = "{0} with {1} reached: {2} points")
        @CsvSource({
            "18—54周岁, 18, 10.00",
            "18—54周岁, 54, 10.00",
            "18—54周岁, 9, 5.00",
            "18—54周岁, 81, 5.00",
            "是, 是, 10.00",
            "是, 否, 0.00",
            "否, 否, 10.00",
            "2023年12月底前, 2023年10月, 10.00",
            "2023年12月底前, 2023-12-31, 10.00",
            "2023年12月底前, 2024-01-01, 0.00",
            "2023年6月30日前, 2023年6月, 10.00",
            "2023年底前, 2023-12-31, 10.00"
        })
        void ranges_yes_or_no_and_dates(String target, String reached, String points) {
            assertThat(judge("10", target, reached).points()).isEqualTo(decimal(points));
        }

        @Test
        void a_missed_date_is_flagged() {
            assertThat(judge("10", "2023年12月底前", "2024-01-01").flags()).containsExactly(Flag.LATE);
        }
    }

    @Nested
    class A_gate_of_60_percent {
        private final RowRule gated = new RowRule(withGate("0.6"));

        @ParameterizedTest(name = "≥100 of W 10, reached {0}: {1} points, {2}")
        @CsvSource({"60, 6.00, []", "59.9, 0.00, [BELOW_GATE]", "0, 0.00, []"})
        void lets_less_count_nothing(String reached, String points, String flags) {
            var judged = gated.judge(decimal("10"), answer("≥100", reached));
            assertThat(judged.points()).isEqualTo(decimal(points));
            assertThat(judged.flags()).hasToString(flags);
        }

        private static RowRules withGate(String gate) {
            var rules = rules(BeyondLimit.LINEAR);
            return new RowRules(
                    rules.beyondLimit(),
                    rules.overAchievedFrom(),
                    rules.tiers(),
                    rules.lateShare(),
                    decimal(gate));
        }
    }

    @Test
    void half_up_happens_once_and_not_on_a_rounded_quotient() {
        // 0.804999999999: cut to ten digits it would round to 0.805, and then to 0.81.
        assertThat(judge("1", "≥1000000", "804999.999999").points()).isEqualTo(decimal("0.80"));
        assertThat(judge("1", "≥1000", "805").points()).isEqualTo(decimal("0.81"));
    }

    @Test
    void the_trace_names_the_case_then_the_formula_with_its_numbers_and_the_rounding() {
        assertThat(judge("12.50", "≥90百分比", "85").trace())
                .isEqualTo(
                        List.of(
                                "不低于类指标（≥、>）：完成值85低于指标值90，按比例计分",
                                "得分=12.50×85÷90=11.8055555555…，保留两位小数得11.81分"));
    }

    private Judged judge(String weight, String target, String reached) {
        return rule.judge(new BigDecimal(weight), answer(target, reached));
    }

    static Answer answer(String target, String reached) {
        return (Answer) Reading.of(Expectation.read(target), Actual.read(reached));
    }
}
