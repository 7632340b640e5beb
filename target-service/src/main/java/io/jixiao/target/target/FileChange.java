package io.jixiao.target.target;

import io.jixiao.target.change.ChangeFlags;
import io.jixiao.target.change.FieldChanges;
import io.jixiao.target.change.Filing;
import io.jixiao.target.change.Promise;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.project.Project;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The unit asks to change what was approved. The target becomes a draft of the next version; the
/// version in force stays in force until the approval switches.
@ApplicationScoped
public class FileChange {

    private final Targets targets;
    private final Versions versions;
    private final Changes changes;
    private final Steps steps;
    private final Trail trail;

    FileChange(Targets targets, Versions versions, Changes changes, Steps steps, Trail trail) {
        this.targets = targets;
        this.versions = versions;
        this.changes = changes;
        this.steps = steps;
        this.trail = trail;
    }

    /// A change as it would be filed, without filing it.
    public sealed interface Draft {
        record Ready(Target target, ApprovedVersion base, ChangeRequest request) implements Draft {}

        record Refused(Refusal why) implements Draft {}
    }

    @Transactional
    public TargetOutcome file(Attempt attempt, Proposal proposal) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        var open = changes.open(attempt.key());
        if (open.isPresent()) {
            return isReplay(attempt, target, open.get(), proposal)
                    ? new TargetOutcome.Replayed(target)
                    : new TargetOutcome.Refused(new Refusal.ChangeOpen(open.get().number()));
        }
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        return switch (draft(attempt, target, proposal)) {
            case Draft.Refused(var why) -> new TargetOutcome.Refused(why);
            case Draft.Ready(var drafted, _, var request) -> {
                var stored = targets.store(drafted);
                changes.add(request);
                said(attempt, drafted, StepKind.CHANGE_FILED, proposal.terms().reason());
                yield new TargetOutcome.Done(stored);
            }
        };
    }

    /// Says otherwise, while the unit holds the pen.
    @Transactional
    public TargetOutcome revise(Attempt attempt, int number, Proposal proposal) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        var open = changes.open(attempt.key()).filter(each -> each.number() == number);
        if (locked.isEmpty() || open.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        return switch (draft(attempt, target, open, proposal)) {
            case Draft.Refused(var why) -> new TargetOutcome.Refused(why);
            case Draft.Ready(var drafted, _, var request) -> {
                var stored = targets.store(drafted);
                changes.store(request);
                trail.done("target.change-revise", attempt.key(), proposal.terms().reason());
                yield new TargetOutcome.Done(stored);
            }
        };
    }

    /// Takes the change back for good; what was approved stands again.
    @Transactional
    public TargetOutcome drop(Attempt attempt, int number) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        var request = changes.of(attempt.key()).stream().filter(each -> each.number() == number);
        var found = request.findFirst();
        if (locked.isEmpty() || found.isEmpty()) {
            return new TargetOutcome.Absent();
        }
        var target = locked.get();
        if (found.get().status() == ChangeRequest.Status.DROPPED) {
            return new TargetOutcome.Replayed(target);
        }
        if (!attempt.isExpected().test(target.revision())) {
            return new TargetOutcome.Stale(target.revision());
        }
        if (!attempt.who(target).has(Duty.UNIT)) {
            return new TargetOutcome.Refused(new Refusal.NoDuty(Duty.UNIT));
        }
        if (!found.get().isOpen() || !target.state().isWithTheUnit()) {
            return new TargetOutcome.Refused(new Refusal.WrongState(target.state().name()));
        }
        var approved = versions.of(attempt.key()).getLast().project();
        var stored = targets.store(target.backTo(approved));
        changes.store(found.get().ended(ChangeRequest.Status.DROPPED, 0));
        said(attempt, target, StepKind.CHANGE_DROPPED, "");
        return new TargetOutcome.Done(stored);
    }

    /// What [#file] would make of it; stores nothing.
    public Draft draft(Attempt attempt, Target target, Proposal proposal) {
        return target.state() instanceof TargetState.Approved
                ? draft(attempt, target, Optional.empty(), proposal)
                : new Draft.Refused(new Refusal.WrongState(target.state().name()));
    }

    private Draft draft(
            Attempt attempt, Target target, Optional<ChangeRequest> open, Proposal proposal) {
        if (!attempt.who(target).has(Duty.UNIT)) {
            return new Draft.Refused(new Refusal.NoDuty(Duty.UNIT));
        }
        if (open.isPresent() && !target.state().isWithTheUnit()) {
            return new Draft.Refused(new Refusal.WrongState(target.state().name()));
        }
        var base = versions.of(attempt.key()).getLast();
        var drafted = target.changedTo(proposal.applyTo(base.project()), base.project());
        var broken = ChangeRule.broken(attempt.key(), base, drafted.project(), proposal.terms());
        if (!broken.isEmpty()) {
            return new Draft.Refused(new Refusal.Blocked(broken));
        }
        var request =
                open.orElseGet(() -> fresh(attempt, target, base, proposal.terms()))
                        .saying(
                                proposal.terms(),
                                FieldChanges.between(base.project(), drafted.project()),
                                Set.of());
        var flags = flags(base, drafted.project(), request).flags();
        return new Draft.Ready(
                drafted, base, request.saying(request.terms(), request.changes(), flags));
    }

    /// What reviewers should beware of, with its numbers.
    public ChangeFlags flags(ApprovedVersion base, Project wanted, ChangeRequest request) {
        var year = request.key().fiscalYear();
        return ChangeFlags.of(
                new Promise(base.project(), Optional.of(base.plan())),
                Promise.of(wanted),
                new Filing(
                        year, request.filedOn(), request.terms().effectiveOn(), request.number()),
                changes.policy(year));
    }

    private ChangeRequest fresh(
            Attempt attempt, Target target, ApprovedVersion base, ChangeTerms terms) {
        return new ChangeRequest(
                attempt.key(),
                target.project().unit(),
                base.project().name(),
                changes.of(attempt.key()).size() + 1,
                base.version(),
                terms,
                attempt.today(),
                attempt.who(target).as(Duty.UNIT),
                attempt.who().name(),
                attempt.at(),
                ChangeRequest.Status.OPEN,
                0,
                List.of(),
                Set.of());
    }

    private boolean isReplay(
            Attempt attempt, Target target, ChangeRequest open, Proposal proposal) {
        var base = versions.of(attempt.key()).getLast().project();
        return open.filedBy().by().equals(attempt.who().subject())
                && open.terms().equals(proposal.terms())
                && target.project().saysTheSameAs(proposal.applyTo(base));
    }

    private void said(Attempt attempt, Target target, StepKind kind, String reason) {
        steps.add(attempt.key(), attempt.step(target, kind, Duty.UNIT, Review.plain(reason)));
        trail.done("target." + kind.slug(), attempt.key(), reason);
    }
}
