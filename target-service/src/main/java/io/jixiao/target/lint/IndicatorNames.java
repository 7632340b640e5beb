package io.jixiao.target.lint;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import java.util.List;

/// What the projects of a department or unit call their indicators.
public interface IndicatorNames {

    /// Names and descriptions of the whole department's projects where a department is asked for.
    List<String> of(BudgetUnit unit, FiscalYear year);
}
