package io.jixiao.execution.knowledge.rest;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Problem;

/// The project a path names.
record Place(String projectCode, String fiscalYear) {

    /// What cannot be a key names nothing.
    ProjectKey key() {
        try {
            return ProjectKey.of(projectCode, Integer.parseInt(fiscalYear));
        } catch (RuleViolation | NumberFormatException _) {
            throw unknown();
        }
    }

    Problem unknown() {
        return Problem.notFound("execution.unknown", "project", projectCode, "year", fiscalYear);
    }
}
