package io.jixiao.target.target;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;

/// What identifies a promise: a project lives for years, its target for one.
public record TargetKey(ProjectCode projectCode, FiscalYear fiscalYear) {

    /// `13022523P004089100032/2023`
    @Override
    public String toString() {
        return projectCode + "/" + fiscalYear;
    }
}
