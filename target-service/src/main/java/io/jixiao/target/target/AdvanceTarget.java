package io.jixiao.target.target;

import io.jixiao.target.lint.Inspect;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Submission, withdrawal, reviews and the end: each moves the target one step, or says why not.
@ApplicationScoped
public class AdvanceTarget {

    private final Targets targets;
    private final Steps steps;
    private final Announcements announcements;
    private final Trail trail;
    private final Inspect inspect;

    AdvanceTarget(
            Targets targets,
            Steps steps,
            Announcements announcements,
            Trail trail,
            Inspect inspect) {
        this.targets = targets;
        this.steps = steps;
        this.announcements = announcements;
        this.trail = trail;
        this.inspect = inspect;
    }

    @Transactional
    public TargetOutcome submit(Attempt attempt) {
        return advance(attempt, new Wish.Submit(target -> target.inspected(inspect).blocking()));
    }

    @Transactional
    public TargetOutcome withdraw(Attempt attempt) {
        return advance(attempt, new Wish.Withdraw());
    }

    @Transactional
    public TargetOutcome review(Attempt attempt, Review review) {
        return advance(attempt, new Wish.Judge(review));
    }

    /// @param reason why it ends, for the record
    @Transactional
    public TargetOutcome end(Attempt attempt, Ending ending, String reason) {
        return advance(attempt, new Wish.End(ending, reason));
    }

    private TargetOutcome advance(Attempt attempt, Wish wish) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        var said = wish.said();
        if (steps.last(attempt.key())
                .filter(last -> wish.becomes(last.kind()))
                .filter(last -> last.isSameAct(attempt.who(), said))
                .isPresent()) {
            return new TargetOutcome.Replayed(target);
        }
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        return switch (wish.outcome(target, attempt.who(target))) {
            case Refused(var why) -> new TargetOutcome.Refused(why);
            case Moved(var to, var kind, var duty) -> {
                var stored = targets.store(target.in(to));
                steps.add(attempt.key(), attempt.step(target, kind, duty, said));
                if (kind.isPublished()) {
                    announcements.changed(attempt.key());
                }
                trail.done("target." + kind.slug(), attempt.key(), said.opinion());
                yield new TargetOutcome.Done(stored);
            }
        };
    }
}
