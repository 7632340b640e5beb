package io.jixiao.target.target;

import java.time.Instant;

/// One step in a target's life, kept for ever.
///
/// @param by subject of the person
/// @param opinion 审核意见, blank where none was given
public record Step(
        StepKind kind, String by, String byName, Instant at, Grade grade, String opinion) {

    /// Whether the same person said the same: a request that came twice.
    boolean isSameAct(Person who, Grade sameGrade, String sameOpinion) {
        return who.is(by) && grade == sameGrade && opinion.equals(sameOpinion);
    }
}
