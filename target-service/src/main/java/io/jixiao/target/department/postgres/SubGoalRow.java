package io.jixiao.target.department.postgres;

import jakarta.persistence.Embeddable;

@Embeddable
class SubGoalRow {

    public String name = "";
    public String goal = "";

    static SubGoalRow of(String name, String goal) {
        var row = new SubGoalRow();
        row.name = name;
        row.goal = goal;
        return row;
    }
}
