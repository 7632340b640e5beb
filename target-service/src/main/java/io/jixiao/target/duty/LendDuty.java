package io.jixiao.target.duty;

import io.jixiao.kernel.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;

/// A person lends a duty of their own, and takes it back (docs/rules/02).
@ApplicationScoped
public class LendDuty {

    private final Delegations delegations;
    private final DutyTrail trail;

    LendDuty(Delegations delegations, DutyTrail trail) {
        this.delegations = delegations;
        this.trail = trail;
    }

    /// What came of taking back.
    public sealed interface Outcome {
        record Revoked(Delegation delegation) implements Outcome {}

        /// Not there, or not for this person to know.
        record Absent() implements Outcome {}
    }

    /// Throws what is wrong with it: a duty that is not the lender's own there, lent to themselves,
    /// or for days that are over.
    @Transactional
    public Delegations.Kept lend(Person lender, Delegation wanted, LocalDate today) {
        if (wanted.borrower().subject().equals(lender.subject())) {
            throw RuleViolation.of("delegation.to-self", "subject", lender.subject());
        }
        if (wanted.until().isBefore(wanted.from()) || wanted.until().isBefore(today)) {
            throw RuleViolation.of(
                    "delegation.period",
                    "from",
                    wanted.from(),
                    "until",
                    wanted.until(),
                    "today",
                    today);
        }
        if (!holds(lender, wanted)) {
            throw RuleViolation.of(
                    "delegation.not-yours",
                    "duty",
                    wanted.duty().chinese(),
                    "scope",
                    wanted.mofDivCode() + "/" + wanted.unitPrefix());
        }
        var kept = delegations.add(wanted);
        if (kept.isNew()) {
            trail.done("duty.lend", kept.delegation());
        }
        return kept;
    }

    /// The lender takes back; what was done with it stays done.
    @Transactional
    public Outcome takeBack(Person lender, long id, Instant at) {
        var found = delegations.locked(id);
        if (found.isEmpty() || !found.get().lender().subject().equals(lender.subject())) {
            return new Outcome.Absent();
        }
        if (found.get().revokedAt().isEmpty()) {
            delegations.revoke(id, at);
            trail.done("duty.take-back", found.get());
        }
        return new Outcome.Revoked(delegations.locked(id).orElseThrow());
    }

    /// A lent duty is not lent on.
    private static boolean holds(Person lender, Delegation wanted) {
        return lender.posts().stream()
                .filter(each -> each.isOwn() && each.duty() == wanted.duty())
                .anyMatch(each -> each.scope().covers(wanted.mofDivCode(), wanted.unitPrefix()));
    }
}
