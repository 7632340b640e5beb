package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongPredicate;

/// The unit fills in the form, and changes it while it holds the pen.
@ApplicationScoped
public class DraftTarget {

    private final Targets targets;
    private final Trail trail;

    DraftTarget(Targets targets, Trail trail) {
        this.targets = targets;
        this.trail = trail;
    }

    /// What came of a first draft.
    public sealed interface Outcome {
        record Drafted(Target target) implements Outcome {}

        record Replayed(Target target) implements Outcome {}

        record Exists(Target target) implements Outcome {}
    }

    @Transactional
    public Outcome draft(TargetKey key, Project project) {
        var existing = targets.reserved(key);
        if (existing.isPresent()) {
            var there = existing.get();
            return there.project().saysTheSameAs(project)
                    ? new Outcome.Replayed(there)
                    : new Outcome.Exists(there);
        }
        var added = targets.add(Target.draft(key, project));
        trail.done("target.draft", key, project.name());
        return new Outcome.Drafted(added);
    }

    /// @param isExpected whether the caller has seen this revision
    @Transactional
    public TargetOutcome revise(
            TargetKey key, DataScope scope, LongPredicate isExpected, Project project) {
        var locked = targets.locked(key, scope);
        if (locked.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        if (!isExpected.test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        if (target.isChanging()) {
            return new TargetOutcome.Refused(
                    new Refusal.ChangeRequestNeeded(target.state().name()));
        }
        if (!target.state().isWithTheUnit()) {
            return new TargetOutcome.Refused(new Refusal.WrongState(target.state().name()));
        }
        var stored = targets.store(target.revisedTo(project));
        trail.done("target.revise", key, project.name());
        return new TargetOutcome.Done(stored);
    }
}
