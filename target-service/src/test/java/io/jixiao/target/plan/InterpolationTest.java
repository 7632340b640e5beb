package io.jixiao.target.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Expected by a day, plan 15 / 25 / 30 / 40 of 40 万元")
class InterpolationTest {

    private final ExpenditurePlan plan =
            PlanReading.of(Plans.infrastructureMaintenance(), Money.ofWanYuan("40"))
                    .understood()
                    .orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 0.00",
        "2023-03-30, 0.00",
        "2023-03-31, 150000.00",
        "2023-06-29, 150000.00",
        "2023-06-30, 250000.00",
        "2023-07-31, 250000.00",
        "2023-10-31, 300000.00",
        "2023-12-30, 300000.00",
        "2023-12-31, 400000.00"
    })
    void by_steps_the_last_passed_checkpoint_counts(LocalDate on, String yuan) {
        assertThat(Interpolation.STEP.expected(plan, on)).isEqualTo(Money.ofYuan(yuan));
    }

    /// 31 of 123 days from 25.00 to 30.00: 250000 + 50000 × 31 / 123 = 262601.6260…
    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 1666.67",
        "2023-03-31, 150000.00",
        "2023-06-30, 250000.00",
        "2023-07-31, 262601.63",
        "2023-10-31, 300000.00",
        "2023-12-30, 398360.66",
        "2023-12-31, 400000.00"
    })
    void linearly_in_proportion_to_the_days(LocalDate on, String yuan) {
        assertThat(Interpolation.LINEAR.expected(plan, on)).isEqualTo(Money.ofYuan(yuan));
    }

    @Test
    void a_row_without_a_plan_expects_nothing() {
        var none = ExpenditurePlan.none(Money.ofWanYuan("40"));
        assertThat(Interpolation.LINEAR.expected(none, LocalDate.parse("2023-07-31")))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void after_the_last_checkpoint_nothing_is_added() {
        var early =
                ExpenditurePlan.ofAmounts(
                        Money.ofWanYuan("40"),
                        java.util.List.of(LocalDate.parse("2023-06-30")),
                        java.util.List.of(Money.ofWanYuan("40")));
        assertThat(Interpolation.LINEAR.expected(early, LocalDate.parse("2023-12-31")))
                .isEqualTo(Money.ofWanYuan("40"));
    }

    @ParameterizedTest
    @CsvSource({
        "250000.00, 187500.00, 62500.00",
        "0.01, 0.01, 0.00",
        "0.02, 0.02, 0.00",
        "400000.00, 300000.00, 100000.00"
    })
    void a_planned_amount_splits_like_the_budget_30_fiscal_of_40(
            String planned, String fiscal, String other) {
        assertThat(
                        FundSplit.of(
                                Money.ofYuan(planned),
                                Money.ofWanYuan("30"),
                                Money.ofWanYuan("40")))
                .isEqualTo(new FundSplit(Money.ofYuan(fiscal), Money.ofYuan(other)));
    }
}
