package io.jixiao.target.intake;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Imports what was read: each part and table in a transaction of its own, so that a bad one stops
/// no other.
@ApplicationScoped
public class ImportReadings {

    private final StoreForm storeForm;
    private final StoreGoals storeGoals;

    ImportReadings(StoreForm storeForm, StoreGoals storeGoals) {
        this.storeForm = storeForm;
        this.storeGoals = storeGoals;
    }

    /// What came of each, in the order of the files.
    public record Outcome(List<ImportedGoals> goals, List<ImportedForm> forms) {

        public Outcome {
            goals = List.copyOf(goals);
            forms = List.copyOf(forms);
        }
    }

    /// @param dryRun whether everything is taken back again
    public Outcome handle(List<Reading> readings, Given given, DataScope scope, boolean dryRun) {
        return new Outcome(
                goals(readings, given, scope, dryRun),
                once(readings).stream().map(form -> form(form, scope, dryRun)).toList());
    }

    /// Part one only: the tables follow in the background.
    public List<ImportedGoals> goals(
            List<Reading> readings, Given given, DataScope scope, boolean dryRun) {
        var goals = new ArrayList<ImportedGoals>();
        for (var reading : readings) {
            reading.goals()
                    .ifPresent(part -> goals.add(goals(part, reading, given, scope, dryRun)));
        }
        return goals;
    }

    /// All tables of all files, each code once.
    public static List<FormReading> once(List<Reading> readings) {
        var seen = new HashSet<TargetKey>();
        return readings.stream()
                .flatMap(each -> each.forms().stream())
                .map(form -> once(form, seen))
                .toList();
    }

    private ImportedGoals goals(
            GoalsReading part, Reading reading, Given given, DataScope scope, boolean dryRun) {
        return dryRun
                ? takenBack(
                        ImportedGoals.class,
                        () -> storeGoals.rehearse(part, reading.forms(), given, scope))
                : storeGoals.store(part, reading.forms(), given, scope);
    }

    ImportedForm form(FormReading form, DataScope scope, boolean dryRun) {
        return dryRun
                ? takenBack(ImportedForm.class, () -> storeForm.rehearse(form, scope))
                : storeForm.store(form, scope);
    }

    private static <T> T takenBack(Class<T> type, Supplier<T> rehearsal) {
        try {
            return rehearsal.get();
        } catch (Rehearsed rehearsed) {
            return type.cast(rehearsed.outcome());
        }
    }

    /// Of two tables with one code in a request the second would silently undo the first.
    private static FormReading once(FormReading form, Set<TargetKey> seen) {
        if (form.draft().isEmpty() || seen.add(form.draft().get().key())) {
            return form;
        }
        var remarks = new ArrayList<>(form.remarks());
        remarks.add(
                Remark.at(
                        form.place(),
                        Finding.blocking(
                                "/projectCode",
                                "document.code-twice",
                                "key",
                                form.draft().get().key())));
        return new FormReading(
                form.kind(), form.title(), form.place(), form.values(), remarks, Optional.empty());
    }
}
