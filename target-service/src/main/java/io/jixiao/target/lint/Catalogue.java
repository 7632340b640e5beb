package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.util.List;
import java.util.Set;

/// Every rule there is, in the order its findings are shown (docs/rules/20).
public final class Catalogue {

    private static final List<Rule> RULES =
            List.of(
                    new PlanIsUnderstood(),
                    new PlanAndBudgetShareAUnit(),
                    new ValuesAreGiven(),
                    new FirstLevelsAreThere(),
                    new WeightsFillTheWhole(),
                    new ValuesDiffer(),
                    new BasesDiffer(),
                    new CostsAreCeilings(),
                    new PercentsStayWithinTheWhole(),
                    new WordsCanBeJudged(),
                    new NamesHoldNoTarget(),
                    new MoneyIsInItsUnit(),
                    new UnitsAreKnown(),
                    new PartsFitTheWhole(),
                    new OverAchievementIsPossible(),
                    new DescriptionsDescribe());

    /// The codes a rule set can weigh differently: all that are not firm.
    public static final Set<String> ADJUSTABLE =
            Set.of(
                    "plan.heading-says-percent",
                    "plan.heading-says-amount",
                    "plan.end-near-budget",
                    "plan.end-near-hundred",
                    "plan.empty",
                    "plan.none",
                    "plan.unit-slip",
                    "indicator.in-words",
                    "indicator.no-operator",
                    "levels.missing",
                    "levels.satisfaction-missing",
                    "levels.unknown",
                    "weights.sum",
                    "weights.execution-forgotten",
                    "weights.nothing-left",
                    "indicators.same-value",
                    "indicators.same-basis",
                    "indicator.cost-at-least",
                    "indicator.percent-beyond-whole",
                    "indicator.unmeasurable",
                    "indicator.target-in-name",
                    "indicator.money-unit",
                    "indicator.unit-unknown",
                    "indicator.parts-exceed-whole",
                    "indicator.never-over-achieved",
                    "indicator.description-repeats");

    private Catalogue() {}

    public static List<Finding> findings(Project project, RuleSet rules) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(project, rules).stream())
                .flatMap(finding -> rules.weighed(finding).stream())
                .toList();
    }
}
