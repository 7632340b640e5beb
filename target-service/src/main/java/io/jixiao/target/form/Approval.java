package io.jixiao.target.form;

import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import io.jixiao.target.target.TargetKey;
import java.util.List;

/// One approved version with what was said about it.
///
/// @param opinion 批复意见: the approver's, or else that of the finance bureau's review before it
/// @param approvedBy the approver's name
record Approval(TargetKey key, ApprovedVersion version, String opinion, String approvedBy) {

    /// @param steps of this target, in order: the nth approval made version n
    static Approval of(TargetKey key, ApprovedVersion version, List<Step> steps) {
        var opinion = "";
        int approvals = 0;
        for (var step : steps) {
            if (isJudgement(step) && !step.opinion().isBlank()) {
                opinion = step.opinion();
            }
            if (step.kind() == StepKind.APPROVED) {
                approvals++;
                if (approvals == version.version()) {
                    return new Approval(key, version, opinion, step.name());
                }
                opinion = "";
            }
        }
        return new Approval(key, version, "", version.approvedBy());
    }

    private static boolean isJudgement(Step step) {
        return step.grade() != Grade.NONE || step.kind() == StepKind.APPROVED;
    }
}
