package io.jixiao.target.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.ExpenditurePlan.Column;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plan whose budget was adjusted from 40 to 45 万元")
class AdjustedPlanTest {

    private static final Money FORTY = Money.ofWanYuan("40");
    private static final Money FORTY_FIVE = Money.ofWanYuan("45");

    @Test
    void of_percentages_rescales() {
        var row = Plans.row("25", "50", "80", "100").beside(FORTY, FORTY_FIVE);
        var plan = plan(row, FORTY_FIVE);
        assertThat(plan.column()).isEqualTo(Column.PERCENT);
        assertThat(plan.checkpoints())
                .extracting(each -> each.planned().toYuan())
                .containsExactly("112500.00", "225000.00", "360000.00", "450000.00");
        assertThat(codes(row)).containsExactly("plan.rescaled");
    }

    @Test
    void of_amounts_keeps_the_percent_curve_and_asks_for_a_new_plan() {
        var row = Plans.infrastructureMaintenance().beside(FORTY, FORTY_FIVE);
        var plan = plan(row, FORTY_FIVE);
        assertThat(plan.checkpoints())
                .extracting(each -> each.planned().toYuan())
                .containsExactly("168750.00", "281250.00", "337500.00", "450000.00");
        assertThat(plan.checkpoints())
                .extracting(each -> each.percent().toPlainString())
                .containsExactly("37.5", "62.5", "75", "100");
        assertThat(row.cells()).isEqualTo(Plans.infrastructureMaintenance().cells());
        assertThat(codes(row)).containsExactly("plan.new-plan-asked");
    }

    @Test
    void adjusted_twice_still_follows_what_was_written_first() {
        var row =
                Plans.infrastructureMaintenance()
                        .beside(FORTY, FORTY_FIVE)
                        .beside(FORTY_FIVE, Money.ofWanYuan("30.000001"));
        assertThat(plan(row, Money.ofWanYuan("30.000001")).checkpoints())
                .extracting(each -> each.planned().toYuan())
                .containsExactly("112500.00", "187500.01", "225000.01", "300000.01");
    }

    @Test
    void back_at_its_own_budget_is_plain_again() {
        var row = Plans.infrastructureMaintenance().beside(FORTY, FORTY_FIVE);
        assertThat(row.beside(FORTY_FIVE, FORTY)).isEqualTo(Plans.infrastructureMaintenance());
    }

    @Test
    void to_nothing_plans_nothing() {
        var row = Plans.infrastructureMaintenance().beside(FORTY, Money.ZERO);
        assertThat(plan(row, Money.ZERO).checkpoints())
                .allSatisfy(each -> assertThat(each.planned()).isEqualTo(Money.ZERO));
    }

    private static ExpenditurePlan plan(PlanRow row, Money budget) {
        return PlanReading.of(row, budget).understood().orElseThrow();
    }

    private static java.util.List<String> codes(PlanRow row) {
        return PlanFindings.of(row, FORTY_FIVE, PlanReading.of(row, FORTY_FIVE)).stream()
                .map(Finding::code)
                .toList();
    }
}
