package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.duty.Post.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongPredicate;

/// Who wants to move which target, and when.
///
/// @param isExpected whether the caller has seen this revision
/// @param at to the microsecond, for the record
/// @param today the business date
public record Attempt(
        TargetKey key,
        DataScope scope,
        LongPredicate isExpected,
        Person who,
        Instant at,
        LocalDate today) {

    /// The person with the posts that count for this target.
    Person who(Target target) {
        return who.at(target.project().unit());
    }

    Step step(Target target, StepKind kind, Duty duty, Review said) {
        var person = who(target);
        return new Step(
                kind,
                person.as(duty),
                person.name(),
                person.post(duty).flatMap(post -> post.lentBy()).map(Principal::name).orElse(""),
                at,
                said.grade(),
                said.opinion(),
                said.onIndicators());
    }
}
