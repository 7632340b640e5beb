package io.jixiao.target.department;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import java.util.Optional;

/// The store of departments' goals.
public interface GoalsStore {

    Optional<GoalsOnFile> find(BudgetUnit unit, FiscalYear year);

    /// Nobody else writes them until the end of the transaction, there or not.
    Optional<GoalsOnFile> reserved(BudgetUnit unit, FiscalYear year);

    GoalsOnFile put(DepartmentGoals goals);
}
