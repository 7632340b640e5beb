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
/// @param documentNumber 指标文/调整文号; blank for the first version and where no money changed
/// @param reason why it was changed; blank for the first version
public record ApprovedVersion(
        int version,
        LocalDate effectiveOn,
        Instant recordedAt,
        String approvedBy,
        Grade grade,
        String documentNumber,
        String reason,
        Project project,
        ExpenditurePlan plan) {}
