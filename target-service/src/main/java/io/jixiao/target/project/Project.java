package io.jixiao.target.project;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.plan.PlanRow;
import java.util.List;

/// One filled 项目绩效目标表: who, what for, how much, when, and what will have been reached.
///
/// @param use 资金用途, blank where the form is
/// @param goal 绩效目标, numbered text
public record Project(
        BudgetUnit unit,
        String unitName,
        String name,
        String use,
        String goal,
        Funding funding,
        PlanRow plan,
        List<Indicator> indicators) {

    public Project {
        indicators = List.copyOf(indicators);
    }

    public Project with(List<Indicator> numbered) {
        return new Project(unit, unitName, name, use, goal, funding, plan, numbered);
    }

    public PlanReading reading() {
        return PlanReading.of(plan, funding.budget());
    }

    /// Equal in everything a person fills in: the ids given to indicators are not.
    public boolean saysTheSameAs(Project other) {
        return withoutIds().equals(other.withoutIds());
    }

    public Project withoutIds() {
        return with(indicators.stream().map(each -> each.withId("")).toList());
    }
}
