package io.jixiao.target.project;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanFindings;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.plan.PlanRow;
import java.util.ArrayList;
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

    /// Everything a person should look at, in the order of the form.
    public List<Finding> findings() {
        var findings = new ArrayList<>(PlanFindings.of(plan, funding.budget(), reading()));
        if (indicators.isEmpty()) {
            findings.add(Finding.blocking("/indicators", "indicator.none"));
        }
        for (int i = 0; i < indicators.size(); i++) {
            findings.addAll(findings(indicators.get(i), "/indicators/" + i + "/printed"));
        }
        return findings;
    }

    public List<Finding> blockingFindings() {
        return findings().stream().filter(Finding::isBlocking).toList();
    }

    private static List<Finding> findings(Indicator indicator, String place) {
        return switch (indicator.expectation()) {
            case InWords(var text) when text.isEmpty() ->
                    List.of(
                            Finding.blocking(
                                    place, "indicator.value-missing", "name", indicator.level3()));
            case InWords(var text) ->
                    List.of(
                            Finding.info(
                                    place,
                                    "indicator.in-words",
                                    "name",
                                    indicator.level3(),
                                    "printed",
                                    text));
            case Measured _ -> List.of();
        };
    }

    /// Equal in everything a person fills in: the ids given to indicators are not.
    public boolean saysTheSameAs(Project other) {
        return withoutIds().equals(other.withoutIds());
    }

    private Project withoutIds() {
        return with(indicators.stream().map(each -> each.withId("")).toList());
    }
}
