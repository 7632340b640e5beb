package io.jixiao.target.intake.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemBody;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportReadings;
import io.jixiao.target.intake.ImportRun;
import io.jixiao.target.intake.ImportedForm;
import io.jixiao.target.intake.ImportedGoals;
import io.jixiao.target.intake.Reading;
import io.jixiao.target.intake.Remark;
import io.jixiao.target.intake.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what came of an import in the caller's language.
@ApplicationScoped
class ImportViews {

    private final ProblemTexts texts;

    ImportViews(ProblemTexts texts) {
        this.texts = texts;
    }

    ImportView of(
            List<Reading> readings,
            ImportReadings.Outcome outcome,
            Given given,
            boolean dryRun,
            Locale locale) {
        return new ImportView(
                dryRun,
                given.year().year(),
                counts(outcome.forms()),
                readings.stream().map(each -> file(each, locale)).toList(),
                departments(outcome.goals(), locale),
                outcome.forms().stream().map(each -> table(each, locale)).toList());
    }

    static Map<Result, Integer> counts(List<ImportedForm> forms) {
        var counts = new EnumMap<Result, Integer>(Result.class);
        forms.forEach(each -> counts.merge(each.result(), 1, Integer::sum));
        return counts;
    }

    private ImportView.FileView file(Reading reading, Locale locale) {
        return new ImportView.FileView(
                reading.document().file(),
                reading.document().kind(),
                reading.forms().size(),
                remarks(reading.remarks(), locale));
    }

    private DepartmentView department(ImportedGoals imported, Locale locale) {
        var said = texts.entry(Fault.of(goalsCode(imported.result())), locale);
        var unit = imported.unit();
        return new DepartmentView(
                imported.result(),
                said.detail(),
                said.remedy(),
                PlaceView.of(imported.place()),
                unit.map(BudgetUnit::unitCode).orElse(null),
                unit.map(each -> address(each, imported.year())).orElse(null),
                imported.subGoals(),
                imported.safeguards(),
                remarks(imported.remarks(), locale),
                imported.values().stream().map(ValueView::of).toList());
    }

    TableView table(ImportedForm imported, Locale locale) {
        var said = said(imported.result(), locale);
        return new TableView(
                imported.title(),
                imported.kind(),
                imported.result(),
                said.detail(),
                said.remedy(),
                PlaceView.of(imported.place()),
                blankIsNull(imported.projectCode()),
                blankIsNull(imported.name()),
                imported.target().map(key -> "/api/v1/targets/" + key).orElse(null),
                imported.differences().stream().map(TableView.DifferenceView::of).toList(),
                remarks(imported.remarks(), locale),
                imported.values().stream().map(ValueView::of).toList());
    }

    ImportRunView run(
            ImportRun run, Map<Result, Integer> counts, List<ImportedGoals> goals, Locale locale) {
        var said =
                texts.entry(
                        Fault.of(code(run.status()), "done", run.done(), "total", run.total()),
                        locale);
        return ImportRunView.of(
                run, said.detail(), said.remedy(), counts, departments(goals, locale));
    }

    private List<DepartmentView> departments(List<ImportedGoals> goals, Locale locale) {
        return goals.stream().map(each -> department(each, locale)).toList();
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String address(BudgetUnit unit, FiscalYear year) {
        return "/api/v1/departments/" + unit + "/goals/" + year;
    }

    private List<RemarkView> remarks(List<Remark> remarks, Locale locale) {
        return remarks.stream().map(each -> RemarkView.of(each, texts, locale)).toList();
    }

    private ProblemBody.Entry said(Result result, Locale locale) {
        return texts.entry(Fault.of(code(result)), locale);
    }

    private static String code(ImportRun.Status status) {
        return switch (status) {
            case RUNNING -> "import.running";
            case DONE -> "import.done";
            case CANCELLED -> "import.cancelled";
            case FAILED -> "import.failed";
        };
    }

    /// Goals have no drafts and no approval of their own.
    private static String goalsCode(Result result) {
        return switch (result) {
            case CREATED -> "import.goals-created";
            case CHANGED -> "import.goals-changed";
            case UNCHANGED, NOT_STORED, IN_REVIEW, APPROVED, OUTSIDE_SCOPE, CODE_TAKEN ->
                    code(result);
        };
    }

    private static String code(Result result) {
        return switch (result) {
            case CREATED -> "import.created";
            case CHANGED -> "import.changed";
            case UNCHANGED -> "import.unchanged";
            case NOT_STORED -> "import.not-stored";
            case IN_REVIEW -> "import.in-review";
            case APPROVED -> "import.approved";
            case OUTSIDE_SCOPE -> "import.outside-scope";
            case CODE_TAKEN -> "import.code-taken";
        };
    }
}
