package io.jixiao.target.lint;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Projects;
import java.util.List;

/// One rule at a time, on 园区基础设施维护及企业服务费 (40.00万元) with other rows.
final class Lints {

    private Lints() {}

    static List<Finding> of(Rule rule, Indicator... rows) {
        var project = Projects.infrastructureMaintenance().with(List.of(rows));
        return rule.findings(project, RuleSet.AS_SHIPPED);
    }

    static List<String> codes(Rule rule, Indicator... rows) {
        return of(rule, rows).stream().map(Finding::code).toList();
    }

    static List<Fix> fixes(Rule rule, Indicator... rows) {
        return of(rule, rows).stream().flatMap(each -> each.fixes().stream()).toList();
    }
}
