package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Percentage;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.util.Optional;

/// A rate promised at 77 % or more ends at 100 % before it is over-achieved by 130 %, so a target
/// set too low is never noticed there.
final class OverAchievementIsPossible implements RowRule {

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        return Promises.measured(indicator)
                .filter(Promises::isPercent)
                .filter(promise -> !Promises.isCeiling(promise))
                .filter(promise -> promise.value().compareTo(Promises.WHOLE) <= 0)
                .filter(promise -> noticedFrom(promise, rules).compareTo(Promises.WHOLE) > 0)
                .filter(_ -> !Promises.canExceedTheWhole(indicator, rules))
                .map(
                        promise ->
                                Finding.info(
                                        row + "/printed",
                                        "indicator.never-over-achieved",
                                        "name",
                                        indicator.level3(),
                                        "printed",
                                        indicator.printed().strip(),
                                        "from",
                                        noticedFrom(promise, rules).toPlainString()));
    }

    private static BigDecimal noticedFrom(Measured promise, RuleSet rules) {
        return promise.value()
                .multiply(BigDecimal.valueOf(rules.overAchievedFrom().basisPoints()))
                .divide(BigDecimal.valueOf(Percentage.WHOLE.basisPoints()))
                .stripTrailingZeros();
    }
}
