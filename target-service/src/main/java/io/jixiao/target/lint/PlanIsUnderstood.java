package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanFindings;
import io.jixiao.target.project.Project;
import java.util.List;

/// The plan can be read in one way, ends at the budget, never falls, and its heading says what it
/// is (docs/rules/01).
final class PlanIsUnderstood implements Rule {

    @Override
    public List<Finding> findings(Project project, RuleSet rules) {
        return PlanFindings.of(project.plan(), project.funding().budget(), project.reading());
    }
}
