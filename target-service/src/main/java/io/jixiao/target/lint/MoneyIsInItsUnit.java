package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.math.BigDecimal;
import java.util.Optional;

/// `100元` where the budget is 100万元 is a slip of the unit, and so is `1000000万元`.
final class MoneyIsInItsUnit implements RowRule {

    private static final String YUAN = "元";
    private static final String WAN_YUAN = "万元";

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        return Promises.measured(indicator)
                .flatMap(
                        promise ->
                                meant(promise, project.funding().budget())
                                        .map(unit -> finding(promise, unit, row, project)));
    }

    private static Finding finding(Measured promise, String unit, String row, Project project) {
        var meant = new Measured(promise.operator(), promise.value(), unit).printed();
        return Finding.warning(
                        row + "/printed",
                        "indicator.money-unit",
                        "printed",
                        promise.printed(),
                        "meant",
                        meant,
                        "budget",
                        project.funding().budget().toWanYuan())
                .with(Fix.of(row + "/printed", meant));
    }

    /// The unit in which the number is the budget, when it is not the one that is printed.
    private static Optional<String> meant(Measured promise, Money budget) {
        if (budget.isZero()) {
            return Optional.empty();
        }
        return switch (promise.unit()) {
            case YUAN -> is(promise.value(), budget.toWanYuan()) ? found(WAN_YUAN) : none();
            case WAN_YUAN -> is(promise.value(), budget.toYuan()) ? found(YUAN) : none();
            default -> none();
        };
    }

    private static boolean is(BigDecimal value, String amount) {
        return value.compareTo(new BigDecimal(amount)) == 0;
    }

    private static Optional<String> found(String unit) {
        return Optional.of(unit);
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
