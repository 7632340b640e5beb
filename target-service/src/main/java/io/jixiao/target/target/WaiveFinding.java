package io.jixiao.target.target;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.lint.Inspect;
import io.jixiao.target.lint.Waiver;
import io.jixiao.target.lint.Waivers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/// A blocking finding is overridden with a reason (放行), or the reason is taken back.
///
/// The unit may while it holds the pen, a reviewer until the approval; every reviewer sees who gave
/// which reason and can take it back (docs/rules/20).
@ApplicationScoped
public class WaiveFinding {

    private final Targets targets;
    private final Waivers waivers;
    private final Inspect inspect;
    private final Trail trail;

    WaiveFinding(Targets targets, Waivers waivers, Inspect inspect, Trail trail) {
        this.targets = targets;
        this.waivers = waivers;
        this.inspect = inspect;
        this.trail = trail;
    }

    /// What came of it.
    public sealed interface Outcome {
        record Waived(Waiver waiver) implements Outcome {}

        /// It was overridden before, and that still counts.
        record Replayed(Waiver waiver) implements Outcome {}

        record TakenBack() implements Outcome {}

        /// No such target, finding or reason, or none to be seen.
        record Absent() implements Outcome {}

        record NoFinding() implements Outcome {}

        /// No reason makes up for it, or it blocks nothing.
        record NotOverridable(Finding finding) implements Outcome {}

        record Stale(long revision) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    @Transactional
    public Outcome waive(Attempt attempt, String code, String place, String reason) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new Outcome.Absent();
        }
        var target = locked.get();
        if (!attempt.isExpected().test(target.revision())) {
            return new Outcome.Stale(target.revision());
        }
        var refusal = refusal(target, attempt.who(target));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var inspection = target.inspected(inspect);
        var finding = inspection.finding(code, place);
        if (finding.isEmpty()) {
            return new Outcome.NoFinding();
        }
        if (!finding.get().isOverridable()) {
            return new Outcome.NotOverridable(finding.get());
        }
        return inspection
                .waiverOf(finding.get())
                .<Outcome>map(Outcome.Replayed::new)
                .orElseGet(
                        () ->
                                waived(
                                        attempt,
                                        inspection.contentOf(finding.get()),
                                        finding.get(),
                                        reason));
    }

    @Transactional
    public Outcome takeBack(Attempt attempt, long id) {
        var locked = targets.locked(attempt.key(), attempt.scope());
        if (locked.isEmpty()) {
            return new Outcome.Absent();
        }
        var refusal = refusal(locked.get(), attempt.who(locked.get()));
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var key = attempt.key();
        if (!waivers.takeBack(key.projectCode(), key.fiscalYear(), id, attempt.who().subject())) {
            return new Outcome.Absent();
        }
        trail.done("target.take-back-override", key, "override " + id);
        return new Outcome.TakenBack();
    }

    private Outcome waived(Attempt attempt, String content, Finding finding, String reason) {
        var key = attempt.key();
        var waiver =
                waivers.add(
                        key.projectCode(),
                        key.fiscalYear(),
                        new Waiver(
                                0,
                                finding.code(),
                                finding.place(),
                                content,
                                reason,
                                attempt.who().subject(),
                                attempt.who().name(),
                                attempt.at()));
        trail.done(
                "target.override-finding",
                key,
                finding.code() + " " + finding.place() + " " + finding.numbers() + ": " + reason);
        return new Outcome.Waived(waiver);
    }

    private static Optional<Refusal> refusal(Target target, Person who) {
        return switch (target.state()) {
            case TargetState.Approved _, TargetState.Closed _, TargetState.Revoked _ ->
                    Optional.of(new Refusal.WrongState(target.state().name()));
            case TargetState.Draft _, TargetState.Returned _, TargetState.Withdrawn _ ->
                    Optional.empty();
            case TargetState.Submitted _,
                    TargetState.DepartmentReviewed _,
                    TargetState.FinanceReviewed _ ->
                    isReviewer(who)
                            ? Optional.empty()
                            : Optional.of(new Refusal.WrongState(target.state().name()));
        };
    }

    private static boolean isReviewer(Person who) {
        return who.has(Duty.DEPARTMENT)
                || who.has(Duty.FINANCE_SECTION)
                || who.has(Duty.FINANCE_PERFORMANCE);
    }
}
