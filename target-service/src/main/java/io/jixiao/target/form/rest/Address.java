package io.jixiao.target.form.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.form.PrintForm;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what stands in the address: what nothing can have is the address of nothing.
final class Address {

    private Address() {}

    static TargetKey target(String projectCode, int fiscalYear) {
        try {
            return new TargetKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
        } catch (RuleViolation _) {
            throw Problem.notFound("target.absent");
        }
    }

    static BudgetUnit unit(String mofDivCode, String unitCode) {
        try {
            return new BudgetUnit(mofDivCode, unitCode);
        } catch (RuleViolation _) {
            throw nothing();
        }
    }

    /// Throws 422 without a year.
    static FiscalYear year(@Nullable Integer given) {
        var faults = new Faults();
        var year = faults.required("/fiscalYear", given, FiscalYear::of);
        faults.throwIfAny();
        if (year == null) {
            throw new IllegalStateException("a missing year was not noted");
        }
        return year;
    }

    static Problem nothing() {
        return Problem.notFound("form.nothing");
    }

    static Problem tooMany(Object unit) {
        return Problem.unprocessable(
                List.of(Fault.of("form.too-many", "unit", unit, "highest", PrintForm.MOST_TABLES)));
    }
}
