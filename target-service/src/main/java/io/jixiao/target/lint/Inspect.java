package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Judges a form by the rules in force for its place and year.
@ApplicationScoped
public class Inspect {

    private final RuleSets ruleSets;
    private final Waivers waivers;

    Inspect(RuleSets ruleSets, Waivers waivers) {
        this.ruleSets = ruleSets;
        this.waivers = waivers;
    }

    /// Of a form under its key: reasons given for this target count.
    public Inspection of(ProjectCode code, FiscalYear year, Project project) {
        return inspection(year, project, waivers.of(code, year));
    }

    /// Of a form that is not stored.
    public Inspection of(FiscalYear year, Project project) {
        return inspection(year, project, List.of());
    }

    private Inspection inspection(FiscalYear year, Project project, List<Waiver> given) {
        var rules = ruleSets.inForce(project.unit().mofDivCode(), year);
        return new Inspection(rules.version(), project, Catalogue.findings(project, rules), given);
    }
}
