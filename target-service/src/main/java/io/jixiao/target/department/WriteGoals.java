package io.jixiao.target.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongPredicate;

/// A department or unit writes its goals for the year, or rewrites what it has seen.
@ApplicationScoped
public class WriteGoals {

    private final GoalsStore store;
    private final GoalsTrail trail;

    WriteGoals(GoalsStore store, GoalsTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Created(GoalsOnFile onFile) implements Outcome {}

        record Changed(GoalsOnFile onFile) implements Outcome {}

        /// Somebody else wrote them meanwhile.
        record Stale(long revision) implements Outcome {}
    }

    /// @param isExpected whether the caller has seen this revision
    @Transactional
    public Outcome write(DepartmentGoals goals, LongPredicate isExpected) {
        var there = store.reserved(goals.unit(), goals.year());
        if (there.isPresent() && !isExpected.test(there.get().revision())) {
            return new Outcome.Stale(there.get().revision());
        }
        var onFile = store.put(goals);
        trail.written(goals);
        return there.isPresent() ? new Outcome.Changed(onFile) : new Outcome.Created(onFile);
    }
}
