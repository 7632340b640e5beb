package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.util.function.LongPredicate;

/// Who wants to move which target, and when.
///
/// @param isExpected whether the caller has seen this revision
public record Attempt(
        TargetKey key, DataScope scope, LongPredicate isExpected, Person who, Instant at) {

    Step step(StepKind kind, Grade grade, String opinion) {
        return new Step(kind, who.subject(), who.name(), at, grade, opinion);
    }
}
