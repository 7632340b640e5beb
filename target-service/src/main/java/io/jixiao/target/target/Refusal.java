package io.jixiao.target.target;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.finding.Finding;
import java.util.List;

/// Why a step is not taken.
public sealed interface Refusal {

    /// The target stands elsewhere in its life.
    record WrongState(StateName state) implements Refusal {}

    /// The person has no such post here.
    record NoDuty(Duty duty) implements Refusal {}

    /// What was approved changes by a change request only.
    record ChangeRequestNeeded(StateName state) implements Refusal {}

    /// One change at a time.
    record ChangeOpen(int number) implements Refusal {}

    /// A review speaks of indicators the target does not have.
    record IndicatorsUnknown(List<String> ids) implements Refusal {
        public IndicatorsUnknown {
            ids = List.copyOf(ids);
        }
    }

    /// Another level is due.
    record NotDue(StateName state, Duty due) implements Refusal {}

    /// Nobody reviews or approves what they submitted.
    record OwnSubmission() implements Refusal {}

    /// The same person is never both review levels.
    record BothLevels() implements Refusal {}

    /// Only who submitted takes back.
    record NotTheSubmitter() implements Refusal {}

    /// The finance bureau's review needs a grade.
    record GradeMissing() implements Refusal {}

    /// The department gives no grade.
    record GradeNotAsked(Grade grade) implements Refusal {}

    /// 中 must be revised: it can be returned only.
    record MustBeReturned(Grade grade) implements Refusal {}

    /// 差 blocks the approval.
    record GradeBlocks(Grade grade) implements Refusal {}

    record OpinionMissing() implements Refusal {}

    /// Something must be mended or answered first.
    record Blocked(List<Finding> findings) implements Refusal {
        public Blocked {
            findings = List.copyOf(findings);
        }
    }
}
