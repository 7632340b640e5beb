package io.jixiao.target.department.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Expectation.Kind;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.department.SubGoal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "DepartmentGoals",
        description = "部门整体绩效目标",
        requiredProperties = {
            "mofDivCode",
            "unitCode",
            "fiscalYear",
            "unitName",
            "overall",
            "subGoals",
            "safeguards"
        })
public record GoalsView(
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "单位名称") String unitName,
        @Schema(description = "总体绩效目标") String overall,
        @Schema(description = "分项绩效目标") List<SubGoalView> subGoals,
        @Schema(description = "工作保障措施") List<String> safeguards) {

    @Schema(
            name = "SubGoal",
            description = "分项绩效目标",
            requiredProperties = {"name", "goal", "indicators"})
    public record SubGoalView(String name, String goal, List<GoalIndicatorView> indicators) {

        static SubGoalView of(SubGoal part) {
            return new SubGoalView(
                    part.name(),
                    part.goal(),
                    part.indicators().stream().map(GoalIndicatorView::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "GoalIndicator",
            description = "绩效指标 of a sub-goal, often without a number",
            requiredProperties = {"name", "printed", "kind", "operator", "value", "unit"})
    public record GoalIndicatorView(
            String name,
            @Schema(description = "指标值 as printed; blank where only the name stands")
                    String printed,
            @Schema(description = "what the cell means (指标性质)") Kind kind,
            @Nullable @Schema(nullable = true, description = "≥ > = < ≤; of QUANTITATIVE only")
                    String operator,
            @Nullable @Schema(nullable = true, description = "decimal; null without number")
                    String value,
            @Nullable @Schema(nullable = true, description = "计量单位; null without number")
                    String unit) {

        static GoalIndicatorView of(GoalIndicator indicator) {
            var parts = ExpectationParts.of(indicator.expectation());
            return new GoalIndicatorView(
                    indicator.name(),
                    indicator.printed(),
                    indicator.expectation().kind(),
                    parts.operator(),
                    parts.value(),
                    parts.unit());
        }
    }

    static GoalsView of(DepartmentGoals goals) {
        return new GoalsView(
                goals.unit().mofDivCode(),
                goals.unit().unitCode(),
                goals.year().year(),
                goals.unitName(),
                goals.overall(),
                goals.subGoals().stream().map(SubGoalView::of).toList(),
                goals.safeguards());
    }
}
