package io.jixiao.target.intake.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemBody;
import io.jixiao.kit.problem.ProblemTexts;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.intake.Given;
import io.jixiao.target.intake.ImportReadings;
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
        var said = said(imported.result(), locale);
        var part = imported.reading();
        return new DepartmentView(
                imported.result(),
                said.detail(),
                said.remedy(),
                PlaceView.of(part.place()),
                imported.goals().map(each -> each.unit().unitCode()).orElse(null),
                imported.goals().map(ImportViews::address).orElse(null),
                part.subGoals().size(),
                part.safeguards().size(),
                remarks(imported.remarks(), locale),
                part.values().stream().map(ValueView::of).toList());
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

    List<DepartmentView> departments(List<ImportedGoals> goals, Locale locale) {
        return goals.stream().map(each -> department(each, locale)).toList();
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String address(DepartmentGoals goals) {
        return "/api/v1/departments/" + goals.unit() + "/goals/" + goals.year();
    }

    private List<RemarkView> remarks(List<Remark> remarks, Locale locale) {
        return remarks.stream().map(each -> RemarkView.of(each, texts, locale)).toList();
    }

    private ProblemBody.Entry said(Result result, Locale locale) {
        return texts.entry(Fault.of(code(result)), locale);
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
