package io.jixiao.target.plan;

import static io.jixiao.target.plan.Plans.answered;
import static io.jixiao.target.plan.Plans.row;
import static io.jixiao.target.plan.Plans.wanYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.plan.PlanReading.Ambiguous;
import io.jixiao.target.plan.PlanReading.Amount;
import io.jixiao.target.plan.PlanReading.Ask;
import io.jixiao.target.plan.PlanReading.Empty;
import io.jixiao.target.plan.PlanReading.Invalid;
import io.jixiao.target.plan.PlanReading.None;
import io.jixiao.target.plan.PlanReading.PerPeriodAsk;
import io.jixiao.target.plan.PlanReading.Percent;
import io.jixiao.target.plan.PlanReading.Reason;
import io.jixiao.target.plan.PlanReading.Rescaled;
import io.jixiao.target.plan.PlanReading.Understood;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The row 资金支出计划, whatever its heading says")
class PlanReadingTest {

    @ParameterizedTest(name = "budget {0} with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    40  | 15 25 30 40    | AMOUNT 37.5 62.5 75 100
                    20  | 8 12 18 20     | AMOUNT 40 60 90 100
                    40  | 25 50 80 100   | PERCENT 25 50 80 100
                    100 | 25 50 80 100   | PERCENT 25 50 80 100
                    40  | 5 10 10 15     | per period: PER_PERIOD_AMOUNT
                    40  | 15 10 10 5     | per period: PER_PERIOD_AMOUNT
                    40  | 30 20 20 30    | per period: PER_PERIOD_PERCENT
                    100 | 25 25 25 25    | per period: PER_PERIOD_PERCENT
                    40  | 10 20 30 35    | ambiguous: ends at 35, sum 95
                    40  | 15 10 30 40    | invalid: FALLS in cell 1
                    0   | 0 0 0 0        | EMPTY
                    40  | 0 0 0 0        | EMPTY
                    0   | 25 50 75 100   | PERCENT 25 50 75 100
                    25  | 25 25 25 25    | ask: AMOUNT, PER_PERIOD_PERCENT
                    70  | 10 10 10 70    | ask: AMOUNT, PER_PERIOD_PERCENT
                    190 | 20 30 40 100   | ask: PERCENT, PER_PERIOD_AMOUNT
                    40  | 0 0 0 40       | AMOUNT 0 0 0 100
                    40  | 0 0 0 100      | PERCENT 0 0 0 100
                    40  | -1 10 20 40    | invalid: NEGATIVE in cell 0
                    40  | 10 -1 20 40    | invalid: NEGATIVE in cell 1
                    40  | 10 abc 20 40   | invalid: UNREADABLE in cell 1
                    40  | 10% 20% 50% 100% | invalid: UNREADABLE in cell 0
                    """)
    void reads_a_row(String budget, String cells, String expected) {
        assertThat(sentence(PlanReading.of(row(cells.strip().split(" +")), wanYuan(budget))))
                .isEqualTo(expected);
    }

    @Nested
    class Blank_cells {
        @Test
        void all_blank_is_no_plan() {
            assertThat(read("40", "", " ", "\u3000", "\u00a0"))
                    .isEqualTo(new None(ExpenditurePlan.none(wanYuan("40"))));
        }

        @Test
        void no_cells_is_no_plan() {
            assertThat(read("40")).isEqualTo(new None(ExpenditurePlan.none(wanYuan("40"))));
        }

        @Test
        void some_blank_and_some_not_is_invalid_at_the_first_blank() {
            assertThat(read("40", "15", "", "", "40"))
                    .isEqualTo(new Invalid(Reason.PARTLY_BLANK, 1));
        }

        @Test
        void a_dash_is_not_a_blank() {
            assertThat(read("40", "—", "—", "—", "—")).isEqualTo(new Invalid(Reason.UNREADABLE, 0));
        }
    }

    @Nested
    class Any_number_of_checkpoints {
        @Test
        void one_cell_of_the_budget_is_an_amount() {
            assertThat(sentence(read("40", "40.00"))).isEqualTo("AMOUNT 100");
        }

        @Test
        void two_cells_that_add_up_are_per_period() {
            assertThat(read("40", "15", "25"))
                    .isEqualTo(new PerPeriodAsk(List.of(Way.PER_PERIOD_AMOUNT)));
        }
    }

    @Nested
    class Within_a_tolerance_of_one_hundredth {
        @Test
        void an_end_of_39_99_is_stored_as_the_budget_of_40() {
            var reading = read("40", "15", "25", "30", "39.99");
            assertThat(sentence(reading)).isEqualTo("AMOUNT 37.5 62.5 75 100");
            assertThat(((Amount) reading).printedEnd()).isEqualTo(new BigDecimal("39.99"));
        }

        @Test
        void an_end_of_39_989999_is_not_the_budget() {
            assertThat(read("40", "15", "25", "30", "39.989999"))
                    .isEqualTo(
                            new Ambiguous(
                                    new BigDecimal("39.989999"), new BigDecimal("109.989999")));
        }

        @Test
        void what_lies_above_the_budget_before_the_end_is_put_at_the_budget_too() {
            assertThat(sentence(read("40", "15", "25", "40.01", "40.01")))
                    .isEqualTo("AMOUNT 37.5 62.5 100 100");
        }

        @Test
        void a_percentage_that_ends_at_99_99_ends_at_100() {
            assertThat(sentence(read("40", "25", "50", "80", "99.99")))
                    .isEqualTo("PERCENT 25 50 80 100");
        }
    }

    @Nested
    class The_answer_of_a_person {
        @Test
        void settles_a_row_with_two_readings() {
            var row = row("25", "25", "25", "25");
            assertThat(sentence(PlanReading.of(answered(Way.AMOUNT, row), wanYuan("25"))))
                    .isEqualTo("AMOUNT 100 100 100 100");
            assertThat(
                            sentence(
                                    PlanReading.of(
                                            answered(Way.PER_PERIOD_PERCENT, row), wanYuan("25"))))
                    .isEqualTo("PERCENT 25 50 75 100");
        }

        @Test
        void confirms_amounts_for_each_period() {
            var row = answered(Way.PER_PERIOD_AMOUNT, row("15", "10", "10", "5"));
            assertThat(sentence(PlanReading.of(row, wanYuan("40"))))
                    .isEqualTo("AMOUNT 37.5 62.5 87.5 100");
        }

        @Test
        void is_refused_when_it_does_not_fit() {
            var row = answered(Way.PERCENT, Plans.infrastructureMaintenance());
            assertThat(PlanReading.of(row, wanYuan("40")))
                    .isEqualTo(new Invalid(Reason.ANSWER_MISFIT, 0));
        }

        @Test
        void cannot_settle_what_no_reading_fits() {
            var row = answered(Way.AMOUNT, row("10", "20", "30", "35"));
            assertThat(sentence(PlanReading.of(row, wanYuan("40"))))
                    .isEqualTo("ambiguous: ends at 35, sum 95");
        }
    }

    @Nested
    class The_column_that_was_not_read {
        @Test
        void is_derived_to_the_fen() {
            var plan = ((Understood) read("40", "25", "33.333333", "80", "100")).plan();
            assertThat(plan.checkpoints().get(1).planned().toYuan()).isEqualTo("133333.33");
        }

        @Test
        void has_as_many_digits_as_bring_the_amount_back() {
            var plan = ((Understood) read("30", "10", "20", "25", "30")).plan();
            assertThat(plan.checkpoints().get(0).percent()).isEqualTo(new BigDecimal("33.333333"));
        }
    }

    @Test
    void a_thousands_separator_is_part_of_a_number() {
        assertThat(sentence(read("1200", "300", "600", "1,000.00", "1,200.00")))
                .isEqualTo("AMOUNT 25 50 83.3333333 100");
    }

    private static PlanReading read(String budget, String... cells) {
        return PlanReading.of(row(cells), wanYuan(budget));
    }

    private static String sentence(PlanReading reading) {
        return switch (reading) {
            case Amount(var plan, _) -> "AMOUNT " + percents(plan);
            case Percent(var plan, _) -> "PERCENT " + percents(plan);
            case Rescaled(var plan, _) -> "RESCALED " + percents(plan);
            case Empty _ -> "EMPTY";
            case None _ -> "NONE";
            case PerPeriodAsk(var ways) -> "per period: " + names(ways);
            case Ask(var ways) -> "ask: " + names(ways);
            case Ambiguous(var last, var sum) -> "ambiguous: ends at " + last + ", sum " + sum;
            case Invalid(var reason, var cell) -> "invalid: " + reason + " in cell " + cell;
        };
    }

    private static String percents(ExpenditurePlan plan) {
        return plan.checkpoints().stream()
                .map(each -> each.percent().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static String names(List<Way> ways) {
        return ways.stream().map(Way::name).collect(Collectors.joining(", "));
    }
}
