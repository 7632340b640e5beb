package io.jixiao.target.lint;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A plan that ends at 400000 with a budget of 40.00 万元 was filled in in 元; or the budget, which
/// is in 元, was filled in in 万元.
final class PlanAndBudgetShareAUnit implements Rule {

    private static final int WAN_DIGITS = 4;
    private static final int MOST_DECIMALS = 6;

    /// Nobody's budget is more, and as 万元 it can still be written.
    private static final Money MOST = Money.ofYuan("99999999999.00");

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var budget = project.funding().budget();
        if (budget.isZero() || !(project.reading() instanceof PlanReading.Ambiguous plan)) {
            return List.of();
        }
        var yuan = new BigDecimal(budget.toYuan());
        if (plan.last().compareTo(yuan) != 0 && plan.sum().compareTo(yuan) != 0) {
            return List.of();
        }
        var fixes = new ArrayList<Fix>();
        inWanYuan(project.plan()).ifPresent(fixes::add);
        inYuan(project.funding()).ifPresent(fixes::add);
        return List.of(
                Finding.warning("/plan/cells", "plan.unit-slip", "yuan", budget.toYuan())
                        .with(fixes.toArray(Fix[]::new)));
    }

    private static Optional<Fix> inWanYuan(PlanRow plan) {
        var amounts =
                plan.cells().stream()
                        .flatMap(cell -> cell.number().stream())
                        .map(number -> number.movePointLeft(WAN_DIGITS).stripTrailingZeros())
                        .toList();
        return amounts.stream().allMatch(each -> each.scale() <= MOST_DECIMALS)
                ? Optional.of(
                        new Fix(
                                IntStream.range(0, amounts.size())
                                        .mapToObj(i -> cell(i, amounts.get(i)))
                                        .toList()))
                : Optional.empty();
    }

    private static Change cell(int position, BigDecimal amount) {
        return new Change("/plan/cells/" + position + "/printed", amount.toPlainString());
    }

    private static Optional<Fix> inYuan(Funding funding) {
        if (funding.budget().compareTo(MOST) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Fix(
                        List.of(
                                new Change("/funding/budget", timesWan(funding.budget())),
                                new Change("/funding/fiscal", timesWan(funding.fiscal())),
                                new Change("/funding/other", timesWan(funding.other())))));
    }

    private static String timesWan(Money amount) {
        return Money.ofWanYuan(new BigDecimal(amount.toYuan()).toPlainString()).toYuan();
    }
}
