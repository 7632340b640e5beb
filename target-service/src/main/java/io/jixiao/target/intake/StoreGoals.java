package io.jixiao.target.intake;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalsStore;
import io.jixiao.target.department.WriteGoals;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Makes part one of a file the goals of its department or unit.
///
/// Whose it is says the request, or the tables of the same file where all are of one unit.
@ApplicationScoped
public class StoreGoals {

    private final WriteGoals writeGoals;
    private final GoalsStore goals;

    StoreGoals(WriteGoals writeGoals, GoalsStore goals) {
        this.writeGoals = writeGoals;
        this.goals = goals;
    }

    @Transactional
    public ImportedGoals store(
            GoalsReading part, List<FormReading> forms, Given given, DataScope scope) {
        var remarks = new ArrayList<>(part.remarks());
        var named = of(part, forms, given);
        if (part.overall().isEmpty()) {
            remarks.add(
                    Remark.at(part.place(), Finding.warning("/overall", "document.goal-missing")));
        }
        if (named.isEmpty()) {
            var missing = Finding.blocking("/unitCode", "document.unit-missing");
            remarks.add(Remark.at(part.place(), missing));
            return ImportedGoals.of(part, given, Optional.empty(), Result.NOT_STORED, remarks);
        }
        var result = store(named.get(), scope);
        return ImportedGoals.of(part, given, Optional.of(named.get().unit()), result, remarks);
    }

    /// What [#store] would answer: the same run, taken back.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public ImportedGoals rehearse(
            GoalsReading part, List<FormReading> forms, Given given, DataScope scope) {
        throw new Rehearsed(store(part, forms, given, scope));
    }

    private Result store(DepartmentGoals wanted, DataScope scope) {
        if (!scope.covers(wanted.unit().mofDivCode(), wanted.unit().unitCode())) {
            return Result.OUTSIDE_SCOPE;
        }
        var there = goals.reserved(wanted.unit(), wanted.year());
        if (there.isPresent() && there.get().goals().equals(wanted)) {
            return Result.UNCHANGED;
        }
        return switch (writeGoals.write(wanted, _ -> true)) {
            case WriteGoals.Outcome.Created _ -> Result.CREATED;
            case WriteGoals.Outcome.Changed _ -> Result.CHANGED;
            case WriteGoals.Outcome.Stale _ ->
                    throw new IllegalStateException("any revision was expected");
        };
    }

    private static Optional<DepartmentGoals> of(
            GoalsReading part, List<FormReading> forms, Given given) {
        var units =
                forms.stream()
                        .flatMap(each -> each.draft().stream())
                        .map(FormReading.Draft::project)
                        .filter(each -> given.unitCode().stream().allMatch(isCodeOf(each)))
                        .toList();
        if (units.stream().map(Project::unit).distinct().count() == 1) {
            var project = units.getFirst();
            return Optional.of(goals(part, given, project.unit(), project.unitName()));
        }
        return given.unitCode()
                .flatMap(
                        code ->
                                given.unitName()
                                        .map(
                                                name ->
                                                        goals(
                                                                part,
                                                                given,
                                                                new BudgetUnit(
                                                                        given.mofDivCode(), code),
                                                                name)));
    }

    private static Predicate<String> isCodeOf(Project project) {
        return code -> code.equals(project.unit().unitCode());
    }

    private static DepartmentGoals goals(
            GoalsReading part, Given given, BudgetUnit unit, String name) {
        return new DepartmentGoals(
                unit, given.year(), name, part.overall(), part.subGoals(), part.safeguards());
    }
}
