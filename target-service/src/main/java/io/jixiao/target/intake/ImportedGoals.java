package io.jixiao.target.intake;

import io.jixiao.target.department.DepartmentGoals;
import java.util.List;
import java.util.Optional;

/// Part one of a file and what became of it.
///
/// @param goals empty where it is not known whose they are
public record ImportedGoals(
        GoalsReading reading,
        Optional<DepartmentGoals> goals,
        Result result,
        List<Remark> remarks) {

    public ImportedGoals {
        remarks = List.copyOf(remarks);
    }
}
