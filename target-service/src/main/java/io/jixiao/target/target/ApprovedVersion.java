package io.jixiao.target.target;

import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.project.Project;
import java.time.Instant;
import java.time.LocalDate;

/// One approved version (批复版本): never changed again.
///
/// The plan is kept as it was understood on the day: a later rule must not rewrite a promise.
///
/// @param version from 1
/// @param effectiveOn first day it is in force
/// @param recordedAt when it was approved
/// @param approvedBy subject of the person
public record ApprovedVersion(
        int version,
        LocalDate effectiveOn,
        Instant recordedAt,
        String approvedBy,
        Grade grade,
        Project project,
        ExpenditurePlan plan) {}
