package io.jixiao.target.lint;

import io.jixiao.kernel.Percentage;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.List;

/// Not one and the same basis (指标值确定依据) for every indicator: it says where a value comes from.
final class BasesDiffer implements Rule {

    private static final Percentage NEARLY_ALL = new Percentage(9_999);

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        return Sameness.mostCommon(rows, Indicator::basis, NEARLY_ALL)
                .map(
                        most ->
                                Finding.warning(
                                        "/indicators",
                                        "indicators.same-basis",
                                        "basis",
                                        most.getKey(),
                                        "rows",
                                        rows.size()))
                .stream()
                .toList();
    }
}
