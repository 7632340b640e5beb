package io.jixiao.target.department;

/// Goals as they are kept.
///
/// @param revision grows with every change
public record GoalsOnFile(DepartmentGoals goals, long revision) {}
