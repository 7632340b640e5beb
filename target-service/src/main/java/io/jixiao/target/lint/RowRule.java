package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A rule that looks at the indicators one by one.
interface RowRule extends Rule {

    /// @param row where the indicator stands, `/indicators/3`
    Optional<Finding> finding(Indicator indicator, String row, Project project, RuleSet rules);

    @Override
    default List<Finding> findings(Project project, RuleSet rules) {
        var rows = project.indicators();
        return IntStream.range(0, rows.size())
                .mapToObj(i -> finding(rows.get(i), "/indicators/" + i, project, rules))
                .flatMap(Optional::stream)
                .toList();
    }
}
