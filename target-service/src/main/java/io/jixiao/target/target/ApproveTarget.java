package io.jixiao.target.target;

import io.jixiao.target.lint.Inspect;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 批复: the reviewed draft becomes the next version, for ever, and everybody is told.
///
/// One transaction under the target's lock makes the version, switches the state and ends the
/// change request: there is never none in force, and never two.
@ApplicationScoped
public class ApproveTarget {

    private final Targets targets;
    private final Steps steps;
    private final Versions approved;
    private final Changes changes;
    private final Announcements announcements;
    private final Trail trail;
    private final Inspect inspect;

    ApproveTarget(
            Targets targets,
            Steps steps,
            Versions approved,
            Changes changes,
            Announcements announcements,
            Trail trail,
            Inspect inspect) {
        this.targets = targets;
        this.steps = steps;
        this.approved = approved;
        this.changes = changes;
        this.announcements = announcements;
        this.trail = trail;
        this.inspect = inspect;
    }

    /// @param asked the first day in force; left out, what the change request says, and for the
    ///     first version the first day of the year
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
        var change = changes.open(attempt.key());
        var terms =
                change.map(ChangeRequest::terms)
                        .orElseGet(
                                () ->
                                        new ChangeTerms(
                                                "", attempt.key().fiscalYear().firstDay(), ""));
        var effectiveOn = asked.orElse(terms.effectiveOn());
        var blocking = new ArrayList<>(ChangeRule.brokenDate(attempt.key(), versions, effectiveOn));
        blocking.addAll(target.inspected(inspect).blocking());
        return switch (TargetLifecycle.approve(target.state(), attempt.who(target), blocking)) {
            case Refused(var why) -> new TargetOutcome.Refused(why);
            case Moved(_, var kind, var duty) -> {
                int next = versions.size() + 1;
                approved.add(attempt.key(), version(attempt, target, next, effectiveOn, terms));
                steps.add(attempt.key(), attempt.step(target, kind, duty, Review.plain()));
                change.map(each -> each.ended(ChangeRequest.Status.APPROVED, next))
                        .ifPresent(changes::store);
                var stored = targets.store(target.approvedAs(next));
                announcements.changed(attempt.key());
                trail.done(
                        "target." + kind.slug(),
                        attempt.key(),
                        "version " + next + " from " + effectiveOn);
                yield new TargetOutcome.Done(stored);
            }
        };
    }

    private static ApprovedVersion version(
            Attempt attempt, Target target, int next, LocalDate effectiveOn, ChangeTerms terms) {
        return switch (target.project().reading()) {
            case PlanReading.Understood understood ->
                    new ApprovedVersion(
                            next,
                            effectiveOn,
                            attempt.at(),
                            attempt.who().subject(),
                            target.state().grade(),
                            terms.documentNumber(),
                            terms.reason(),
                            target.project(),
                            understood.plan());
            case PlanReading.Unsettled _ ->
                    throw new IllegalStateException("approved an unsettled plan: " + target.key());
        };
    }

    private static boolean isReplay(
            Attempt attempt,
            Optional<LocalDate> asked,
            Target target,
            List<ApprovedVersion> versions) {
        return target.state() instanceof TargetState.Approved
                && versions.getLast().approvedBy().equals(attempt.who().subject())
                && asked.map(versions.getLast().effectiveOn()::equals).orElse(true);
    }
}
