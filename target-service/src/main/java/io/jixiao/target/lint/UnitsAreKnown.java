package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Units;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// The unit of measure (计量单位) is one of the list; others may be kept, and are told.
final class UnitsAreKnown implements RowRule {

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        return Promises.measured(indicator)
                .map(Measured::unit)
                .filter(unit -> !Units.known(unit))
                .map(
                        unit ->
                                Finding.warning(
                                        row + "/printed",
                                        "indicator.unit-unknown",
                                        "name",
                                        indicator.level3(),
                                        "unit",
                                        unit));
    }
}
