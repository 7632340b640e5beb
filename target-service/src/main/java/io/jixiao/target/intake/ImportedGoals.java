package io.jixiao.target.intake;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import java.util.List;
import java.util.Optional;

/// Part one of a file and what became of it: codes and numbers, in no language.
///
/// @param unit empty where it is not known whose it is
/// @param subGoals how many were read, and how many `safeguards`
public record ImportedGoals(
        Place place,
        FiscalYear year,
        Optional<BudgetUnit> unit,
        int subGoals,
        int safeguards,
        Result result,
        List<Remark> remarks,
        List<ReadValue> values) {

    public ImportedGoals {
        remarks = List.copyOf(remarks);
        values = List.copyOf(values);
    }

    static ImportedGoals of(
            GoalsReading part,
            Given given,
            Optional<BudgetUnit> unit,
            Result result,
            List<Remark> remarks) {
        return new ImportedGoals(
                part.place(),
                given.year(),
                unit,
                part.subGoals().size(),
                part.safeguards().size(),
                result,
                remarks,
                part.values());
    }
}
