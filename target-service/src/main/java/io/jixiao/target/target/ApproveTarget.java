package io.jixiao.target.target;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 批复: the reviewed draft becomes the next version, for ever, and everybody is told.
@ApplicationScoped
public class ApproveTarget {

    private final Targets targets;
    private final Steps steps;
    private final Versions approved;
    private final Announcements announcements;
    private final Trail trail;
    private final Inspect inspect;

    ApproveTarget(
            Targets targets,
            Steps steps,
            Versions approved,
            Announcements announcements,
            Trail trail,
            Inspect inspect) {
        this.targets = targets;
        this.steps = steps;
        this.approved = approved;
        this.announcements = announcements;
        this.trail = trail;
        this.inspect = inspect;
    }

    /// @param asked the first day in force; the first version counts for the whole year by default
    @Transactional
    public TargetOutcome approve(Attempt attempt, Optional<LocalDate> asked) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        var versions = approved.of(attempt.key());
        if (isReplay(attempt, asked, target, versions)) {
            return new TargetOutcome.Replayed(target);
        }
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        var effectiveOn = asked.orElse(attempt.key().fiscalYear().firstDay());
        requireWithinYear(attempt.key(), effectiveOn);
        var blocking = target.inspected(inspect).blocking();
        int next = versions.size() + 1;
        return switch (TargetLifecycle.approve(target.state(), attempt.who(), blocking, next)) {
            case Refused(var why) -> new TargetOutcome.Refused(why);
            case Moved(var to, var kind) -> {
                approved.add(attempt.key(), version(attempt, target, next, effectiveOn));
                steps.add(attempt.key(), attempt.step(kind, Grade.NONE, ""));
                var stored = targets.store(target.in(to));
                announcements.approved(attempt.key());
                trail.done(
                        "target." + kind.slug(),
                        attempt.key(),
                        "version " + next + " from " + effectiveOn);
                yield new TargetOutcome.Done(stored);
            }
        };
    }

    private static ApprovedVersion version(
            Attempt attempt, Target target, int next, LocalDate effectiveOn) {
        return switch (target.project().reading()) {
            case PlanReading.Understood understood ->
                    new ApprovedVersion(
                            next,
                            effectiveOn,
                            attempt.at(),
                            attempt.who().subject(),
                            target.state().grade(),
                            target.project(),
                            understood.plan());
            case PlanReading.Unsettled _ ->
                    throw new IllegalStateException("approved an unsettled plan: " + target.key());
        };
    }

    private boolean isReplay(
            Attempt attempt,
            Optional<LocalDate> asked,
            Target target,
            List<ApprovedVersion> versions) {
        return target.state() instanceof TargetState.Approved
                && versions.getLast().approvedBy().equals(attempt.who().subject())
                && asked.map(versions.getLast().effectiveOn()::equals).orElse(true);
    }

    private static void requireWithinYear(TargetKey key, LocalDate effectiveOn) {
        if (!key.fiscalYear().contains(effectiveOn)) {
            throw RuleViolation.of(
                    "approval.outside-year", "date", effectiveOn, "year", key.fiscalYear());
        }
    }
}
