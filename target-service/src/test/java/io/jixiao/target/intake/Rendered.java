package io.jixiao.target.intake;

import io.jixiao.target.department.SubGoal;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.stream.Collectors;

/// What was read, as text to compare: without places, which differ from format to format.
public final class Rendered {

    private Rendered() {}

    public static String of(Reading reading) {
        var text = new StringBuilder();
        reading.goals().ifPresent(each -> goals(each, text));
        reading.forms().forEach(each -> form(each, text));
        reading.remarks().forEach(each -> remark(each, text));
        return text.toString();
    }

    private static void goals(GoalsReading goals, StringBuilder text) {
        text.append("# overall\n").append(goals.overall()).append('\n');
        for (SubGoal part : goals.subGoals()) {
            text.append("## ").append(part.name()).append('\n').append(part.goal()).append('\n');
            part.indicators()
                    .forEach(
                            each ->
                                    text.append("- ")
                                            .append(each.name())
                                            .append(" [")
                                            .append(each.printed())
                                            .append("]\n"));
        }
        text.append("# safeguards\n");
        for (int i = 0; i < goals.safeguards().size(); i++) {
            text.append(i + 1).append(") ").append(goals.safeguards().get(i)).append('\n');
        }
        goals.remarks().forEach(each -> remark(each, text));
    }

    private static void form(FormReading form, StringBuilder text) {
        text.append("# ").append(form.title()).append('\n');
        form.draft()
                .ifPresentOrElse(
                        draft -> project(draft.key() + " ", draft.project(), text),
                        () -> text.append("not stored\n"));
        form.remarks().forEach(each -> remark(each, text));
    }

    private static void project(String key, Project project, StringBuilder text) {
        var funding = project.funding();
        text.append(key).append(project.name()).append('\n');
        text.append(project.unit()).append(' ').append(project.unitName()).append('\n');
        text.append(funding.budget())
                .append(" = ")
                .append(funding.fiscal())
                .append(" + ")
                .append(funding.other())
                .append('\n');
        text.append("use: ").append(project.use()).append('\n');
        text.append(project.plan().heading())
                .append(' ')
                .append(
                        project.plan().cells().stream()
                                .map(Rendered::cell)
                                .collect(Collectors.joining(" ")))
                .append(" → ")
                .append(project.reading().getClass().getSimpleName())
                .append('\n');
        text.append("goal: ").append(project.goal()).append('\n');
        project.indicators().forEach(each -> indicator(each, text));
    }

    private static String cell(PlanCell cell) {
        return cell.date() + "=" + cell.printed();
    }

    private static void indicator(Indicator row, StringBuilder text) {
        text.append("| ")
                .append(row.level1())
                .append(" | ")
                .append(row.level2())
                .append(" | ")
                .append(row.level3())
                .append(" | ")
                .append(row.description())
                .append(" | ")
                .append(row.printed())
                .append(" | ")
                .append(row.basis())
                .append(" | ")
                .append(row.weight().toPlainString())
                .append(" |\n");
    }

    private static void remark(Remark remark, StringBuilder text) {
        var finding = remark.finding();
        text.append("! ")
                .append(finding.severity())
                .append(' ')
                .append(finding.code())
                .append(' ')
                .append(finding.place())
                .append(' ')
                .append(finding.numbers())
                .append('\n');
    }
}
