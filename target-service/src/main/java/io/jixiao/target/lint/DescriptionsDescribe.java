package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// The description (绩效指标描述) says more than the name again.
final class DescriptionsDescribe implements RowRule {

    @Override
    public Optional<Finding> finding(
            Indicator indicator, String row, Project project, RuleSet rules) {
        var description = Promises.bare(indicator.description());
        return !description.isEmpty() && description.equals(Promises.bare(indicator.level3()))
                ? Optional.of(
                        Finding.info(
                                row + "/description",
                                "indicator.description-repeats",
                                "name",
                                indicator.level3()))
                : Optional.empty();
    }
}
