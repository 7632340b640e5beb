package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.util.List;

/// Not one and the same value, `≥90百分比`, for most indicators, whatever they measure.
final class ValuesDiffer implements Rule {

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        return Sameness.mostCommon(
                        rows, each -> each.expectation().printed(), rules.sameInMoreThan())
                .map(
                        most ->
                                Finding.warning(
                                        "/indicators",
                                        "indicators.same-value",
                                        "printed",
                                        most.getKey(),
                                        "count",
                                        most.getValue(),
                                        "rows",
                                        rows.size()))
                .stream()
                .toList();
    }
}
