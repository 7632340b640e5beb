package io.jixiao.target.department.postgres;

import io.jixiao.target.department.GoalIndicator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

@Embeddable
class GoalIndicatorRow {

    /// Position of the sub-goal that names it.
    @Column(name = "sub_goal")
    public int subGoal;

    public String name = "";
    public String printed = "";

    static GoalIndicatorRow of(int subGoal, GoalIndicator indicator) {
        var row = new GoalIndicatorRow();
        row.subGoal = subGoal;
        row.name = indicator.name();
        row.printed = indicator.printed();
        return row;
    }

    GoalIndicator toDomain() {
        return new GoalIndicator(name, printed);
    }
}
