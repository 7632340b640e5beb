package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanAndBudgetShareAUnitTest {

    private final Rule rule = new PlanAndBudgetShareAUnit();

    @Test
    void cells_in_yuan_are_told_with_both_ways_to_mend() {
        assertThat(findings("400000.00", "150000", "400000.00"))
                .containsExactly(
                        Finding.warning("/plan/cells", "plan.unit-slip", "yuan", "400000.00")
                                .with(
                                        cells("15", "40"),
                                        funding("4000000000.00", "4000000000.00", "0.00")));
    }

    @Test
    void a_budget_in_wan_yuan_is_told_too() {
        assertThat(findings("40.00", "15", "40").getFirst().fixes())
                .containsExactly(
                        cells("0.0015", "0.004"), funding("400000.00", "400000.00", "0.00"));
    }

    @Test
    void a_plan_that_ends_at_the_budget_or_elsewhere_is_not() {
        assertThat(findings("400000.00", "15", "40")).isEmpty();
        assertThat(findings("400000.00", "150000", "399999.99")).isEmpty();
        assertThat(findings("0.00", "0", "0")).isEmpty();
    }

    private List<Finding> findings(String budgetYuan, String june, String december) {
        return rule.findings(project(budgetYuan, june, december), RuleSet.AS_SHIPPED);
    }

    private static Project project(String budgetYuan, String june, String december) {
        var there = Projects.infrastructureMaintenance();
        var budget = Money.ofYuan(budgetYuan);
        return new Project(
                there.unit(),
                there.unitName(),
                there.name(),
                there.use(),
                there.goal(),
                new Funding(budget, budget, Money.ZERO),
                new PlanRow(
                        "资金支出计划",
                        List.of(
                                new PlanCell(LocalDate.parse("2023-06-30"), june),
                                new PlanCell(LocalDate.parse("2023-12-31"), december)),
                        new PlanAnswer.NotGiven()),
                there.indicators());
    }

    private static Fix cells(String june, String december) {
        return new Fix(
                List.of(
                        new Change("/plan/cells/0/printed", june),
                        new Change("/plan/cells/1/printed", december)));
    }

    private static Fix funding(String budget, String fiscal, String other) {
        return new Fix(
                List.of(
                        new Change("/funding/budget", budget),
                        new Change("/funding/fiscal", fiscal),
                        new Change("/funding/other", other)));
    }
}
