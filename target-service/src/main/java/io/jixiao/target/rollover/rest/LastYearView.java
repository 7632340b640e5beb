package io.jixiao.target.rollover.rest;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.rollover.LastYear;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "LastYear",
        description = "上年绩效目标: what was in force on 31 December of the year before",
        requiredProperties = {
            "fiscalYear",
            "version",
            "budget",
            "planCells",
            "indicators",
            "findings"
        })
public record LastYearView(
        @Schema(description = "上年度") int fiscalYear,
        @Schema(description = "版本号") int version,
        @Schema(description = "预算数, 元", pattern = Money.YUAN_PATTERN) String budget,
        @Schema(description = "资金支出计划 as printed") List<Cell> planCells,
        @Schema(description = "上年指标值") List<Value> indicators,
        @Schema(description = "what is still the same in the target of this year")
                List<CarriedFindingView> findings) {

    @Schema(
            name = "LastYearPlanCell",
            requiredProperties = {"date", "printed"})
    public record Cell(LocalDate date, String printed) {
        static Cell of(PlanCell cell) {
            return new Cell(cell.date(), cell.printed());
        }
    }

    @Schema(
            name = "LastYearIndicator",
            requiredProperties = {"indicatorId", "level1", "level2", "level3", "printed"})
    public record Value(
            @Schema(description = "the same in this year's target when it was copied")
                    String indicatorId,
            @Schema(description = "一级指标") String level1,
            @Schema(description = "二级指标") String level2,
            @Schema(description = "三级指标") String level3,
            @Schema(description = "指标值 as printed") String printed) {

        static Value of(Indicator indicator) {
            return new Value(
                    indicator.id(),
                    indicator.level1(),
                    indicator.level2(),
                    indicator.level3(),
                    indicator.printed());
        }
    }

    static LastYearView of(LastYear lastYear, List<CarriedFindingView> findings) {
        var project = lastYear.project();
        return new LastYearView(
                lastYear.year().year(),
                lastYear.version(),
                project.funding().budget().toYuan(),
                project.plan().cells().stream().map(Cell::of).toList(),
                project.indicators().stream().map(Value::of).toList(),
                findings);
    }
}
