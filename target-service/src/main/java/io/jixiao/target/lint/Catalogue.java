package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.util.List;

/// Every rule there is, in the order its findings are shown (docs/rules/10).
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
                    new PartsFitTheWhole(),
                    new OverAchievementIsPossible(),
                    new DescriptionsDescribe());

    private Catalogue() {}

    public static List<Finding> findings(Project project, RuleSet rules) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(project, rules).stream())
                .flatMap(finding -> rules.weighed(finding).stream())
                .toList();
    }
}
