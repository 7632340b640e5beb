package io.jixiao.target.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.effect.AlertEffect.Outcome;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Plans;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Effect of a change, plan 15 / 25 / 30 / 40, 12.00 万元 paid, RED at 30 June")
class EffectTest {

    private static final ProjectCode PROJECT = new ProjectCode("13022523P004089100032");
    private static final FiscalYear YEAR = FiscalYear.of(2023);
    private static final Instant HEARD = Instant.parse("2023-06-30T16:05:00Z");
    private static final LocalDate JULY = LocalDate.parse("2023-07-05");

    private final ExpenditurePlan before = plan(Plans.infrastructureMaintenance(), "40");

    @Nested
    class The_open_alert {
        /// 12 of 15 is 80 %, one 分 more planned is below; 12 of 20 is 60 %.
        @ParameterizedTest
        @CsvSource({
            "15.00, CLEARS, ",
            "15.000001, IMPROVES, YELLOW",
            "20.00, IMPROVES, YELLOW",
            "20.000001, STAYS, RED",
            "25.00, STAYS, RED"
        })
        void is_judged_by_what_june_asks_for_then(String june, Outcome outcome, String levelAfter) {
            var effect = alert(after(june), red(bands("80.00", "60.00", "80.00")), "12");
            assertThat(effect.outcome()).isEqualTo(outcome);
            assertThat(effect.levelAfter()).isEqualTo(Optional.ofNullable(levelAfter));
            assertThat(effect.plannedBefore()).contains(Money.ofWanYuan("25"));
            assertThat(effect.plannedAfter()).contains(Money.ofWanYuan(june));
            assertThat(effect.ratioBefore()).contains(new BigDecimal("48.00"));
        }

        @Test
        void takes_its_bands_from_the_alert_and_not_from_here() {
            assertThat(alert(after("15.00"), red(bands("90.00", "70.00", "90.00")), "12").outcome())
                    .isEqualTo(Outcome.IMPROVES);
            assertThat(alert(after("15.00"), red(bands("80.00", "60.00", "85.00")), "12").outcome())
                    .isEqualTo(Outcome.IMPROVES);
            assertThat(alert(after("15.00"), red(Map.of("planned", "250000.00")), "12").outcome())
                    .isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void worsens_when_more_is_asked_for() {
            var yellow = known("PLAN", "YELLOW", bands("80.00", "60.00", "80.00"));
            assertThat(alert(after("20.000001"), yellow, "12").outcome())
                    .isEqualTo(Outcome.WORSENS);
        }

        @Test
        void of_another_rule_is_shown_and_not_judged() {
            var other = known("TIME", "RED", bands("80.00", "60.00", "80.00"));
            assertThat(alert(after("15.00"), other, "12").outcome()).isEqualTo(Outcome.UNKNOWN);
        }

        @Test
        void whose_checkpoint_is_dropped_is_judged_by_the_last_passed_one() {
            var march =
                    plan(
                            new PlanRow(
                                    "",
                                    List.of(
                                            new PlanCell(LocalDate.parse("2023-03-31"), "10"),
                                            new PlanCell(LocalDate.parse("2023-12-31"), "40")),
                                    new PlanAnswer.NotGiven()),
                            "40");
            var effect = alert(march, red(bands("80.00", "60.00", "80.00")), "12");
            assertThat(effect.plannedAfter()).contains(Money.ofWanYuan("10"));
            assertThat(effect.outcome()).isEqualTo(Outcome.CLEARS);
        }

        private AlertEffect alert(ExpenditurePlan after, KnownAlert alert, String paid) {
            return effect(after, Optional.of(spending(paid)), List.of(alert)).alerts().getFirst();
        }
    }

    @Test
    void expected_amounts_stand_side_by_side_at_every_checkpoint_of_either_plan() {
        assertThat(effect(after("20.00"), Optional.empty(), List.of()).checkpoints())
                .extracting(each -> each.date() + " " + each.difference().toYuan())
                .containsExactly(
                        "2023-03-31 -30000.00",
                        "2023-06-30 -50000.00",
                        "2023-10-31 0.00",
                        "2023-12-31 0.00");
    }

    @Test
    void the_execution_rate_follows_the_budget() {
        var effect =
                effect(
                        plan(
                                Plans.infrastructureMaintenance()
                                        .beside(Money.ofWanYuan("40"), Money.ofWanYuan("50")),
                                "50"),
                        Optional.of(spending("12")),
                        List.of());
        assertThat(effect.rateBefore()).contains(new BigDecimal("30.00"));
        assertThat(effect.rateAfter()).contains(new BigDecimal("24.00"));
    }

    @Test
    void nothing_heard_gives_no_figures() {
        var effect = effect(after("20.00"), Optional.empty(), List.of());
        assertThat(effect.rateBefore()).isEmpty();
        assertThat(effect.rateAfter()).isEmpty();
        assertThat(effect.spending()).isEmpty();
    }

    @Test
    void refunds_above_the_payments_count_as_nothing_paid() {
        var effect = effect(after("20.00"), Optional.of(spending("-1")), List.of());
        assertThat(effect.rateAfter()).contains(new BigDecimal("0.00"));
    }

    private Effect effect(
            ExpenditurePlan after, Optional<Spending> spending, List<KnownAlert> alerts) {
        return Effect.of(
                new Switch(before, after, JULY, JULY), spending, alerts, Optional.of(HEARD));
    }

    private static ExpenditurePlan after(String june) {
        return plan(Plans.row("12.00", june, "30.00", "40.00"), "40");
    }

    private static ExpenditurePlan plan(PlanRow row, String wanYuan) {
        return PlanReading.of(row, Money.ofWanYuan(wanYuan)).understood().orElseThrow();
    }

    private static Spending spending(String wanYuan) {
        return new Spending(
                PROJECT,
                YEAR,
                3,
                Money.ofWanYuan(wanYuan),
                Optional.empty(),
                Optional.empty(),
                true,
                HEARD);
    }

    private static KnownAlert red(Map<String, String> numbers) {
        return known("PLAN", "RED", numbers);
    }

    private static KnownAlert known(String rule, String level, Map<String, String> numbers) {
        return new KnownAlert(
                new UUID(1, 1),
                PROJECT,
                YEAR,
                rule,
                LocalDate.parse("2023-06-30"),
                1,
                level,
                "OPEN",
                1,
                numbers,
                5,
                HEARD);
    }

    private static Map<String, String> bands(String green, String yellow, String recovered) {
        return new TreeMap<>(
                Map.of(
                        "planned", "250000.00",
                        "paid", "120000.00",
                        "greenFromPercent", green,
                        "yellowFromPercent", yellow,
                        "recoveredFromPercent", recovered));
    }
}
