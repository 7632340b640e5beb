package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import java.util.List;

/// One rule of quality. Total: whatever a form says, it answers.
interface Rule {

    List<Finding> findings(Project project, RuleSet rules);
}
