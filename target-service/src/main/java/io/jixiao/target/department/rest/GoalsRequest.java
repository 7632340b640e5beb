package io.jixiao.target.department.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.department.SubGoal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "DepartmentGoalsRequest",
        description = "部门整体绩效目标: overall goal, sub-goals, safeguards",
        requiredProperties = {"unitName", "overall"})
public record GoalsRequest(
        @Nullable @Schema(description = "单位名称", maxLength = 200) String unitName,
        @Nullable @Schema(description = "总体绩效目标", maxLength = 10000) String overall,
        @Nullable @Schema(description = "分项绩效目标", maxItems = 100)
                List<@Nullable SubGoalRequest> subGoals,
        @Nullable @Schema(description = "工作保障措施", maxItems = 100)
                List<@Nullable String> safeguards) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 100;

    @Schema(
            name = "SubGoalRequest",
            description = "分项绩效目标",
            requiredProperties = {"name", "goal"})
    public record SubGoalRequest(
            @Nullable @Schema(examples = "招商经费", maxLength = 200) String name,
            @Nullable @Schema(description = "绩效目标", maxLength = 10000) String goal,
            @Nullable @Schema(description = "绩效指标 by name", maxItems = 100)
                    List<@Nullable GoalIndicatorRequest> indicators) {

        @Nullable SubGoal toSubGoal(String place, Faults faults) {
            var fields = new Fields(faults);
            var named = fields.text(place + "/name", name, LONGEST_NAME);
            var wanted = fields.text(place + "/goal", goal, LONGEST_TEXT);
            var rows = new ArrayList<GoalIndicator>();
            var given = fields.list(place + "/indicators", indicators, MOST);
            for (int i = 0; i < given.size(); i++) {
                var each = given.get(i);
                var at = place + "/indicators/" + i;
                if (each == null) {
                    faults.add(Fault.at(at, "field.required"));
                    continue;
                }
                var indicator = fields.text(at + "/name", each.name, LONGEST_NAME);
                var printed = fields.printed(at + "/printed", each.printed, LONGEST_NAME);
                if (indicator != null) {
                    rows.add(new GoalIndicator(indicator, printed));
                }
            }
            return named == null || wanted == null ? null : new SubGoal(named, wanted, rows);
        }
    }

    @Schema(name = "GoalIndicatorRequest", requiredProperties = "name")
    public record GoalIndicatorRequest(
            @Nullable @Schema(examples = "企业满意度", maxLength = 200) String name,
            @Nullable
                    @Schema(
                            description = "指标值, where one is printed",
                            examples = "≥90%",
                            maxLength = 200)
                    String printed) {}

    /// Throws one 422 with everything that is wrong.
    DepartmentGoals toGoals(BudgetUnit unit, FiscalYear year) {
        var faults = new Faults();
        var fields = new Fields(faults);
        var named = fields.text("/unitName", unitName, LONGEST_NAME);
        var whole = fields.text("/overall", overall, LONGEST_TEXT);
        var parts = new ArrayList<SubGoal>();
        var givenParts = fields.list("/subGoals", subGoals, MOST);
        for (int i = 0; i < givenParts.size(); i++) {
            var each = givenParts.get(i);
            if (each == null) {
                faults.add(Fault.at("/subGoals/" + i, "field.required"));
                continue;
            }
            var part = each.toSubGoal("/subGoals/" + i, faults);
            if (part != null) {
                parts.add(part);
            }
        }
        var measures = new ArrayList<String>();
        var givenMeasures = fields.list("/safeguards", safeguards, MOST);
        for (int i = 0; i < givenMeasures.size(); i++) {
            var measure = fields.text("/safeguards/" + i, givenMeasures.get(i), LONGEST_TEXT);
            if (measure != null) {
                measures.add(measure);
            }
        }
        faults.throwIfAny();
        if (named == null || whole == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new DepartmentGoals(unit, year, named, whole, parts, measures);
    }
}
