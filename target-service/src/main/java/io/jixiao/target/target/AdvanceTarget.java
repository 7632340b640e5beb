package io.jixiao.target.target;

import io.jixiao.target.lint.Inspect;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Submission, withdrawal and reviews: each moves the target one step, or says why not.
@ApplicationScoped
public class AdvanceTarget {

    private final Targets targets;
    private final Steps steps;
    private final Trail trail;
    private final Inspect inspect;

    AdvanceTarget(Targets targets, Steps steps, Trail trail, Inspect inspect) {
        this.targets = targets;
        this.steps = steps;
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

    private TargetOutcome advance(Attempt attempt, Wish wish) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        var said = wish.said();
        if (steps.last(attempt.key())
                .filter(last -> wish.becomes(last.kind()))
                .filter(last -> last.isSameAct(attempt.who(), said.grade(), said.opinion()))
                .isPresent()) {
            return new TargetOutcome.Replayed(target);
        }
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        return switch (wish.outcome(target, attempt.who())) {
            case Refused(var why) -> new TargetOutcome.Refused(why);
            case Moved(var to, var kind) -> {
                var stored = targets.store(target.in(to));
                steps.add(attempt.key(), attempt.step(kind, said.grade(), said.opinion()));
                trail.done("target." + kind.slug(), attempt.key(), said.opinion());
                yield new TargetOutcome.Done(stored);
            }
        };
    }
}
