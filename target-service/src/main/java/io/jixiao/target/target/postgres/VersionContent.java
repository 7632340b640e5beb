package io.jixiao.target.target.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.Checkpoint;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Way;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Ratio;
import io.jixiao.target.project.Tiers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a version holds, as JSON that must be readable for ever: fields are only added.
///
/// Both the cells as printed and what was understood of them: history is not read again.
record VersionContent(
        String mofDivCode,
        String unitCode,
        String unitName,
        String name,
        String use,
        String goal,
        FundingPart funding,
        PlanPart plan,
        List<IndicatorPart> indicators) {

    record FundingPart(String budget, String fiscal, String other) {}

    record PlanPart(
            String heading,
            List<CellPart> cells,
            @Nullable String answer,
            String column,
            List<CheckpointPart> checkpoints,
            @Nullable String writtenFor) {}

    record CellPart(LocalDate date, String printed) {}

    record CheckpointPart(LocalDate date, String planned, String percent) {}

    record IndicatorPart(
            String indicatorId,
            String level1,
            String level2,
            String level3,
            String description,
            String printed,
            ExpectationParts expectation,
            String basis,
            String weight,
            @Nullable Tiers tiers,
            @Nullable Ratio ratio) {

        static IndicatorPart of(Indicator indicator) {
            return new IndicatorPart(
                    indicator.id(),
                    indicator.level1(),
                    indicator.level2(),
                    indicator.level3(),
                    indicator.description(),
                    indicator.printed(),
                    ExpectationParts.of(indicator.expectation()),
                    indicator.basis(),
                    indicator.weight().toPlainString(),
                    indicator.tiers(),
                    indicator.ratio());
        }

        Indicator toDomain() {
            return new Indicator(
                    indicatorId,
                    level1,
                    level2,
                    level3,
                    description,
                    printed,
                    expectation.toExpectation(printed),
                    basis,
                    new BigDecimal(weight),
                    Objects.requireNonNullElse(tiers, Tiers.NONE),
                    Objects.requireNonNullElse(ratio, Ratio.NONE));
        }
    }

    static VersionContent of(Project project, ExpenditurePlan plan) {
        return new VersionContent(
                project.unit().mofDivCode(),
                project.unit().unitCode(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                new FundingPart(
                        project.funding().budget().toYuan(),
                        project.funding().fiscal().toYuan(),
                        project.funding().other().toYuan()),
                new PlanPart(
                        project.plan().heading(),
                        project.plan().cells().stream()
                                .map(cell -> new CellPart(cell.date(), cell.printed()))
                                .toList(),
                        switch (project.plan().answer()) {
                            case PlanAnswer.Given(var way) -> way.name();
                            case PlanAnswer.NotGiven _ -> null;
                        },
                        plan.column().name(),
                        plan.checkpoints().stream()
                                .map(
                                        each ->
                                                new CheckpointPart(
                                                        each.date(),
                                                        each.planned().toYuan(),
                                                        each.percent().toPlainString()))
                                .toList(),
                        project.plan().writtenFor().map(Money::toYuan).orElse(null)),
                project.indicators().stream().map(IndicatorPart::of).toList());
    }

    Project toProject() {
        return new Project(
                new BudgetUnit(mofDivCode, unitCode),
                unitName,
                name,
                use,
                goal,
                new Funding(
                        Money.ofYuan(funding.budget()),
                        Money.ofYuan(funding.fiscal()),
                        Money.ofYuan(funding.other())),
                new PlanRow(
                        plan.heading(),
                        plan.cells().stream()
                                .map(cell -> new PlanCell(cell.date(), cell.printed()))
                                .toList(),
                        plan.answer() == null
                                ? new PlanAnswer.NotGiven()
                                : new PlanAnswer.Given(Way.valueOf(plan.answer())),
                        Optional.ofNullable(plan.writtenFor()).map(Money::ofYuan)),
                indicators.stream().map(IndicatorPart::toDomain).toList());
    }

    ExpenditurePlan toPlan() {
        return new ExpenditurePlan(
                ExpenditurePlan.Column.valueOf(plan.column()),
                Money.ofYuan(funding.budget()),
                plan.checkpoints().stream()
                        .map(
                                each ->
                                        new Checkpoint(
                                                each.date(),
                                                Money.ofYuan(each.planned()),
                                                new BigDecimal(each.percent())))
                        .toList());
    }
}
