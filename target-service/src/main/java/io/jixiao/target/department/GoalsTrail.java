package io.jixiao.target.department;

/// Keeps who changed which goals, in the transaction that changes them.
public interface GoalsTrail {

    void written(DepartmentGoals goals);
}
