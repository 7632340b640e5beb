package io.jixiao.evaluation.evidence;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;

/// A project's year: what a promise, an account and a score belong to.
public record ProjectKey(ProjectCode project, FiscalYear year) {

    public static ProjectKey of(String projectCode, int fiscalYear) {
        return new ProjectKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
    }

    /// `13022523P004089100032/2023`, the key of its events.
    @Override
    public String toString() {
        return project + "/" + year;
    }
}
