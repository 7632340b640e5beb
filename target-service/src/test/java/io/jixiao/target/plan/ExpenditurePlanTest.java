package io.jixiao.target.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.plan.ExpenditurePlan.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExpenditurePlanTest {

    private static final Money BUDGET = Money.ofWanYuan("40");

    @Test
    void never_falls() {
        assertThatThrownBy(() -> plan(Column.AMOUNT, "25", "15", "40"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("plan.falls {before=250000.00元, value=150000.00元}");
    }

    @Test
    void ends_at_the_full_budget() {
        assertThatThrownBy(() -> plan(Column.AMOUNT, "15", "25", "30"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("plan.misses-budget {planned=300000.00元, budget=400000.00元}");
    }

    @Test
    void an_empty_plan_does_not_reach_the_budget() {
        assertThat(plan(Column.EMPTY, "0", "0").checkpoints()).hasSize(2);
    }

    @Test
    void dates_of_a_row_ascend() {
        var cell = new PlanCell(LocalDate.parse("2023-03-31"), "15");
        assertThatThrownBy(() -> new PlanRow("", List.of(cell, cell), new PlanAnswer.NotGiven()))
                .hasMessage("plan.dates-not-ascending {before=2023-03-31, date=2023-03-31}");
    }

    @Test
    void dates_of_a_row_lie_in_its_year() {
        var row =
                new PlanRow(
                        "",
                        List.of(new PlanCell(LocalDate.parse("2024-01-01"), "15")),
                        new PlanAnswer.NotGiven());
        assertThatThrownBy(() -> row.requireWithin(Plans.YEAR))
                .hasMessage("plan.date-outside-year {date=2024-01-01, year=2023}");
    }

    private static ExpenditurePlan plan(Column column, String... cumulative) {
        var day = LocalDate.parse("2023-01-31");
        var checkpoints =
                List.of(cumulative).stream()
                        .map(each -> new Checkpoint(day, Money.ofWanYuan(each), BigDecimal.ZERO))
                        .toList();
        return new ExpenditurePlan(column, BUDGET, checkpoints);
    }
}
