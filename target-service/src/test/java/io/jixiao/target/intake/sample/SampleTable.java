package io.jixiao.target.intake.sample;

import java.util.List;

/// A project table in own words with the figures of a published project.
///
/// @param rows level1, level2, level3, description, value, basis; a blank level1 is merged with the
///     one above
public record SampleTable(
        String title,
        String unit,
        String code,
        String name,
        String budget,
        String fiscal,
        String other,
        String use,
        List<String> plan,
        String goal,
        List<List<String>> rows) {

    public static final List<String> DATES = List.of("3月底", "6月底", "10月底", "12月底");
    public static final List<String> COLUMNS =
            List.of("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");

    public SampleTable withCode(String other) {
        return new SampleTable(
                title, unit, other, name, budget, fiscal, this.other, use, plan, goal, rows);
    }

    public SampleTable withBudget(String given) {
        return new SampleTable(title, unit, code, name, given, given, other, use, plan, goal, rows);
    }

    public SampleTable withGoal(String given) {
        return new SampleTable(
                title, unit, code, name, budget, fiscal, other, use, plan, given, rows);
    }

    public SampleTable withPlan(List<String> given) {
        return new SampleTable(
                title, unit, code, name, budget, fiscal, other, use, given, goal, rows);
    }
}
