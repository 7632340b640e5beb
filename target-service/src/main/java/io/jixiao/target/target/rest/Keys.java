package io.jixiao.target.target.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.target.TargetKey;

/// Reads the key from an address.
final class Keys {

    private Keys() {}

    /// An address no target can have is the address of no target.
    static TargetKey of(String projectCode, int fiscalYear) {
        try {
            return new TargetKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
        } catch (RuleViolation _) {
            throw Answers.absent();
        }
    }
}
