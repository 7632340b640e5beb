package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// Nobody reaches more than 100 % of a whole: `≥120%` for a rate of passing can never be met.
/// What grows (增长率) can.
final class PercentsStayWithinTheWhole implements RowRule {

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        return Promises.measured(indicator)
                .filter(Promises::isPercent)
                .filter(PercentsStayWithinTheWhole::isOutOfReach)
                .filter(_ -> !Promises.canExceedTheWhole(indicator, rules))
                .map(
                        promise ->
                                Finding.objection(
                                                row + "/printed",
                                                "indicator.percent-beyond-whole",
                                                "name",
                                                indicator.level3(),
                                                "printed",
                                                indicator.printed().strip())
                                        .with(Fix.of(row + "/printed", whole(promise))));
    }

    private static boolean isOutOfReach(Measured promise) {
        int order = promise.value().compareTo(Promises.WHOLE);
        return switch (promise.operator()) {
            case AT_LEAST, EQUAL -> order > 0;
            case MORE_THAN -> order >= 0;
            case AT_MOST, LESS_THAN -> order > 0;
        };
    }

    private static String whole(Measured promise) {
        return switch (promise.operator()) {
            case AT_LEAST, MORE_THAN -> "≥100%";
            case EQUAL -> "=100%";
            case AT_MOST, LESS_THAN -> "≤100%";
        };
    }
}
