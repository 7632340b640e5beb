package io.jixiao.target.intake;

import io.jixiao.target.department.SubGoal;
import java.util.List;

/// Part one of a document as it was read, before it is known whose it is.
public record GoalsReading(
        String overall,
        List<SubGoal> subGoals,
        List<String> safeguards,
        Place place,
        List<ReadValue> values,
        List<Remark> remarks) {

    public GoalsReading {
        subGoals = List.copyOf(subGoals);
        safeguards = List.copyOf(safeguards);
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
    }
}
