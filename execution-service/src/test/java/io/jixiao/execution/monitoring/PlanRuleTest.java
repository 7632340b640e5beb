package io.jixiao.execution.monitoring;

import static io.jixiao.execution.Projects.day;
import static io.jixiao.execution.commitment.Standing.GREEN;
import static io.jixiao.execution.commitment.Standing.RED;
import static io.jixiao.execution.commitment.Standing.YELLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.Percentage;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Plan rule, green from 80 %, yellow from 60 %")
class PlanRuleTest {

    static final PlanBands BANDS =
            new PlanBands(1, Percentage.of(80), Percentage.of(60), Percentage.of(0));

    private static final PlanInForce UPKEEP = Projects.parkUpkeep("0").plan();
    private static final PlanInForce PROMOTION = Projects.investmentPromotion("0").plan();

    private final PlanRule rule = new PlanRule(BANDS);

    @Nested
    class The_published_projects {

        @ParameterizedTest(name = "upkeep, {1} paid by {0}: {3} % of {2} is {4}, gap {5}")
        @CsvSource({
            "2023-03-31,  5.00, 15.00,  33.33, RED,    -10.00",
            "2023-06-30, 12.00, 25.00,  48.00, RED,    -13.00",
            "2023-10-31, 24.00, 30.00,  80.00, GREEN,   -6.00",
            "2023-12-31, 31.20, 40.00,  78.00, YELLOW,  -8.80",
        })
        void of_the_first(
                String asOf,
                String paid,
                String planned,
                String ratio,
                Standing standing,
                String gap) {
            var judgement = rule.judge(UPKEEP, Money.ofWanYuan(paid), day(asOf));

            assertThat(judgement.planned()).isEqualTo(Money.ofWanYuan(planned));
            assertThat(judgement.ratioPercent()).contains(new BigDecimal(ratio));
            assertThat(judgement.standing()).isEqualTo(standing);
            assertThat(judgement.gap()).isEqualTo(Money.ofWanYuan(gap));
        }

        @ParameterizedTest(name = "promotion, {1} paid by {0} is GREEN")
        @CsvSource({"2023-03-31, 8", "2023-06-30, 12", "2023-10-31, 18", "2023-12-31, 20"})
        void the_second_is_always_on_plan(String asOf, String paid) {
            assertThat(standing(PROMOTION, paid, asOf)).isEqualTo(GREEN);
        }
    }

    @Nested
    class At_the_bands_of_march_with_15_planned {

        @Test
        void exactly_80_percent_is_green() {
            assertThat(standing(UPKEEP, "12", "2023-03-31")).isEqualTo(GREEN);
        }

        @Test
        void one_fen_less_is_yellow_though_it_prints_as_80_percent() {
            var judgement = rule.judge(UPKEEP, Money.ofWanYuan("11.999999"), day("2023-03-31"));

            assertThat(judgement.standing()).isEqualTo(YELLOW);
            assertThat(judgement.ratioPercent()).contains(new BigDecimal("80.00"));
        }

        @Test
        void exactly_60_percent_is_yellow() {
            assertThat(standing(UPKEEP, "9", "2023-03-31")).isEqualTo(YELLOW);
        }

        @Test
        void one_fen_less_is_red() {
            assertThat(standing(UPKEEP, "8.999999", "2023-03-31")).isEqualTo(RED);
        }
    }

    @Nested
    class Which_checkpoint_counts {

        @Test
        void none_before_the_first_so_nothing_is_planned_and_all_is_green() {
            var judgement = rule.judge(UPKEEP, Money.ZERO, day("2023-03-30"));

            assertThat(judgement.planned()).isEqualTo(Money.ZERO);
            assertThat(judgement.standing()).isEqualTo(GREEN);
            assertThat(judgement.ratioPercent()).isEmpty();
        }

        @Test
        void the_checkpoint_itself_on_its_own_day() {
            assertThat(standing(UPKEEP, "0", "2023-03-31")).isEqualTo(RED);
        }

        @Test
        void the_last_passed_one_until_the_day_before_the_next() {
            assertThat(standing(UPKEEP, "12", "2023-06-29")).isEqualTo(GREEN);
            assertThat(standing(UPKEEP, "12", "2023-06-30")).isEqualTo(RED);
        }

        @Test
        void the_last_one_for_ever_after_the_year() {
            assertThat(standing(UPKEEP, "31.20", "2024-05-01")).isEqualTo(YELLOW);
        }
    }

    @Nested
    class Nothing_planned {

        @Test
        void a_checkpoint_with_0_planned_is_green_whatever_is_paid() {
            var plan = Projects.plan("40", "0", "25", "30", "40");

            assertThat(standing(plan, "0", "2023-03-31")).isEqualTo(GREEN);
            assertThat(standing(plan, "7", "2023-03-31")).isEqualTo(GREEN);
        }

        @Test
        void an_empty_plan_is_green() {
            var plan = new PlanInForce(1, Money.ZERO, List.of());

            assertThat(standing(plan, "0", "2023-12-31")).isEqualTo(GREEN);
        }
    }

    @Test
    void refunds_beyond_the_payments_of_the_year_count_as_nothing_paid() {
        var judgement = rule.judge(UPKEEP, Money.ofWanYuan("-1"), day("2023-03-31"));

        assertThat(judgement.paid()).isEqualTo(Money.ZERO);
        assertThat(judgement.gap()).isEqualTo(Money.ofWanYuan("-15"));
    }

    @Test
    void every_number_used_is_kept() {
        var judgement = rule.judge(UPKEEP, Money.ofWanYuan("12"), day("2023-07-04"));

        assertThat(judgement.numbers())
                .isEqualTo(
                        Map.of(
                                "budget", "400000.00",
                                "checkpoint", "2023-06-30",
                                "planned", "250000.00",
                                "paid", "120000.00",
                                "ratioPercent", "48.00",
                                "gap", "-130000.00",
                                "greenFromPercent", "80.00",
                                "yellowFromPercent", "60.00",
                                "recoveredFromPercent", "80.00"));
    }

    @Nested
    class The_rule_set {

        @Test
        void the_version_of_the_day_counts_and_the_first_before_its_time() {
            var stricter = new PlanBands(2, Percentage.of(90), Percentage.of(60), Percentage.of(0));
            var rules =
                    new PlanRules(
                            new java.util.TreeMap<>(
                                    Map.of(
                                            day("2023-01-01"), BANDS,
                                            day("2023-07-01"), stricter)));

            assertThat(rules.on(day("2022-12-31"))).isEqualTo(new PlanRule(BANDS));
            assertThat(rules.on(day("2023-06-30"))).isEqualTo(new PlanRule(BANDS));
            assertThat(rules.on(day("2023-07-01"))).isEqualTo(new PlanRule(stricter));
        }

        @Test
        void green_begins_above_yellow() {
            assertThatThrownBy(
                            () ->
                                    new PlanBands(
                                            2,
                                            Percentage.of(60),
                                            Percentage.of(60),
                                            Percentage.of(0)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            violation -> assertThat(violation.code()).isEqualTo("rule-set.bands"));
        }

        @Test
        void a_margin_is_not_negative() {
            assertThatThrownBy(
                            () ->
                                    new PlanBands(
                                            2,
                                            Percentage.of(80),
                                            Percentage.of(60),
                                            Percentage.of(-1)))
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            violation -> assertThat(violation.code()).isEqualTo("rule-set.margin"));
        }
    }

    private Standing standing(PlanInForce plan, String paid, String asOf) {
        return rule.judge(plan, Money.ofWanYuan(paid), day(asOf)).standing();
    }
}
