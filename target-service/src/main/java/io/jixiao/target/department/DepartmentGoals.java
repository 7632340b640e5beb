package io.jixiao.target.department;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import java.util.List;

/// Part one of the official document: overall goal, sub-goals, safeguards.
///
/// @param overall 总体绩效目标
/// @param subGoals 分项绩效目标, in order
/// @param safeguards 工作保障措施, in order
public record DepartmentGoals(
        BudgetUnit unit,
        FiscalYear year,
        String unitName,
        String overall,
        List<SubGoal> subGoals,
        List<String> safeguards) {

    public DepartmentGoals {
        subGoals = List.copyOf(subGoals);
        safeguards = List.copyOf(safeguards);
    }
}
