package io.jixiao.target.target;

import io.jixiao.target.duty.Hand;
import io.jixiao.target.duty.Person;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One step in a target's life, kept for ever.
///
/// @param hand who did it, and for whom
/// @param name who did it, for people to read
/// @param principalName for whom, for people to read; blank where for themselves
/// @param opinion 审核意见, blank where none was given
/// @param onIndicators opinions on single indicators, by their id
public record Step(
        StepKind kind,
        Hand hand,
        String name,
        String principalName,
        Instant at,
        Grade grade,
        String opinion,
        Map<String, String> onIndicators) {

    public Step {
        onIndicators = Collections.unmodifiableMap(new TreeMap<>(onIndicators));
    }

    /// Whether the same person said the same: a request that came twice.
    boolean isSameAct(Person who, Review said) {
        return hand.by().equals(who.subject())
                && grade == said.grade()
                && opinion.equals(said.opinion())
                && onIndicators.equals(said.onIndicators());
    }
}
