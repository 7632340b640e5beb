package io.jixiao.target.change;

import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.project.Project;
import java.util.Optional;

/// A filled form and the plan in it.
///
/// @param plan empty while it is not understood
public record Promise(Project project, Optional<ExpenditurePlan> plan) {

    public static Promise of(Project project) {
        return new Promise(project, project.reading().understood());
    }
}
