package io.jixiao.target.target;

import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.List;
import java.util.Optional;

/// What a change puts in place of what was approved; what it leaves out stays.
public record Proposal(
        ChangeTerms terms,
        Optional<String> name,
        Optional<String> use,
        Optional<String> goal,
        Optional<Funding> funding,
        Optional<PlanRow> plan,
        Optional<List<Indicator>> indicators) {

    /// Where the budget changes and no plan is given, the old one is kept by percent.
    public Project applyTo(Project approved) {
        var money = funding.orElse(approved.funding());
        return new Project(
                approved.unit(),
                approved.unitName(),
                name.orElse(approved.name()),
                use.orElse(approved.use()),
                goal.orElse(approved.goal()),
                money,
                plan.orElseGet(
                        () -> approved.plan().beside(approved.funding().budget(), money.budget())),
                indicators.orElse(approved.indicators()));
    }
}
