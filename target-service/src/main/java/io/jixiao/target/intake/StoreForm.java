package io.jixiao.target.intake;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.DraftTarget;
import io.jixiao.target.target.Target;
import io.jixiao.target.target.TargetOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes one table a draft, or a changed draft, in a transaction of its own.
///
/// The same table again changes nothing; what is in review or approved is never touched.
@ApplicationScoped
public class StoreForm {

    private final DraftTarget draftTarget;
    private final Inspect inspect;

    StoreForm(DraftTarget draftTarget, Inspect inspect) {
        this.draftTarget = draftTarget;
        this.inspect = inspect;
    }

    @Transactional
    public ImportedForm store(FormReading form, DataScope scope) {
        if (form.draft().isEmpty()) {
            return ImportedForm.of(form, Result.NOT_STORED, List.of(), form.remarks());
        }
        var draft = form.draft().get();
        var unit = draft.project().unit();
        if (!scope.covers(unit.mofDivCode(), unit.unitCode())) {
            return outcome(form, Result.OUTSIDE_SCOPE, draft.project(), List.of());
        }
        return switch (draftTarget.draft(draft.key(), draft.project())) {
            case DraftTarget.Outcome.Drafted _ ->
                    outcome(form, Result.CREATED, draft.project(), List.of());
            case DraftTarget.Outcome.Replayed _ ->
                    outcome(form, Result.UNCHANGED, draft.project(), List.of());
            case DraftTarget.Outcome.Exists(var there) -> onto(there, form, scope);
        };
    }

    /// What [#store] would answer: the same run, taken back.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ImportedForm rehearse(FormReading form, DataScope scope) {
        throw new Rehearsed(store(form, scope));
    }

    private ImportedForm onto(Target there, FormReading form, DataScope scope) {
        var draft = form.draft().orElseThrow();
        var unit = there.project().unit();
        if (!scope.covers(unit.mofDivCode(), unit.unitCode())) {
            return outcome(form, Result.CODE_TAKEN, draft.project(), List.of());
        }
        var wanted = wanted(there.project(), form.kind(), draft.project());
        if (there.project().saysTheSameAs(wanted)) {
            return outcome(form, Result.UNCHANGED, wanted, List.of());
        }
        var differences = Deviation.between(there.project(), wanted);
        return switch (draftTarget.revise(draft.key(), scope, _ -> true, wanted)) {
            case TargetOutcome.Done _, TargetOutcome.Replayed _ ->
                    outcome(form, Result.CHANGED, wanted, differences);
            case TargetOutcome.Refused _ -> outcome(form, locked(there), wanted, differences);
            case TargetOutcome.Absent _, TargetOutcome.Stale _ ->
                    throw new IllegalStateException("reserved, and yet gone: " + draft.key());
        };
    }

    /// A line of a budget list says nothing about what it has no column for.
    private static Project wanted(Project there, FormReading.Kind kind, Project read) {
        return switch (kind) {
            case TABLE -> read.with(withWhatNoFormPrints(read.indicators(), there.indicators()));
            case LIST_LINE ->
                    new Project(
                            read.unit(),
                            read.unitName(),
                            read.name(),
                            read.use().isEmpty() ? there.use() : read.use(),
                            read.goal().isEmpty() ? there.goal() : read.goal(),
                            read.funding(),
                            read.plan().cells().isEmpty() ? there.plan() : read.plan(),
                            there.indicators());
        };
    }

    /// Tiers and ratios are filled in here, beside the form: a row that is still the same keeps
    /// them.
    private static List<Indicator> withWhatNoFormPrints(
            List<Indicator> read, List<Indicator> there) {
        return read.stream()
                .map(
                        row ->
                                there.stream()
                                        .filter(old -> isSamePromise(old, row))
                                        .findFirst()
                                        .map(old -> row.with(old.tiers(), old.ratio()))
                                        .orElse(row))
                .toList();
    }

    private static boolean isSamePromise(Indicator one, Indicator other) {
        return one.level1().equals(other.level1())
                && one.level2().equals(other.level2())
                && one.level3().equals(other.level3())
                && one.expectation().equals(other.expectation());
    }

    private static Result locked(Target there) {
        return switch (there.state().name()) {
            case APPROVED, CLOSED, REVOKED -> Result.APPROVED;
            case DRAFT, SUBMITTED, DEPARTMENT_REVIEWED, FINANCE_REVIEWED, RETURNED, WITHDRAWN ->
                    Result.IN_REVIEW;
        };
    }

    private ImportedForm outcome(
            FormReading form, Result result, Project project, List<Deviation> differences) {
        var year = form.draft().orElseThrow().key().fiscalYear();
        var remarks = new ArrayList<>(form.remarks());
        for (var finding : inspect.of(year, project).findings()) {
            remarks.add(new Remark(finding, placeOf(finding.place(), form.values())));
        }
        return ImportedForm.of(form, result, differences, remarks);
    }

    /// The cell a pointer into the target was read from.
    private static Optional<Place> placeOf(String pointer, List<ReadValue> values) {
        return values.stream()
                .filter(each -> each.field().startsWith(pointer))
                .map(ReadValue::place)
                .findFirst();
    }
}
