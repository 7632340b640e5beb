package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.project.Project;
import jakarta.enterprise.context.ApplicationScoped;

/// Judges a form by the rules in force for its place and year.
@ApplicationScoped
public class Inspect {

    /// Of a form under its key: reasons given for this target count.
    public Inspection of(ProjectCode code, FiscalYear year, Project project) {
        return of(year, project);
    }

    /// Of a form that is not stored.
    public Inspection of(FiscalYear year, Project project) {
        var rules = RuleSet.AS_SHIPPED;
        return new Inspection(rules.version(), Catalogue.findings(project, rules));
    }
}
