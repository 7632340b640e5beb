package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// A cost (成本指标) is promised as at most, not as at least.
final class CostsAreCeilings implements RowRule {

    private static final String COST = "成本";

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        return Promises.measured(indicator)
                .filter(_ -> isCost(indicator))
                .filter(Promises::isFloor)
                .map(
                        promise ->
                                Finding.warning(
                                                row + "/printed",
                                                "indicator.cost-at-least",
                                                "name",
                                                indicator.level3(),
                                                "printed",
                                                indicator.printed().strip())
                                        .with(Fix.of(row + "/printed", turned(promise))));
    }

    private static boolean isCost(Indicator indicator) {
        return indicator.level1().startsWith(COST) || indicator.level2().contains(COST);
    }

    private static String turned(Measured promise) {
        var operator =
                promise.operator() == Operator.MORE_THAN ? Operator.LESS_THAN : Operator.AT_MOST;
        return new Measured(operator, promise.value(), promise.unit()).printed();
    }
}
