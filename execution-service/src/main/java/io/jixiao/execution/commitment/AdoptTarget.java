package io.jixiao.execution.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Takes over an approved target: keeps its versions, opens or changes the account, lets those hear
/// who judge plans or wait for the project.
///
/// What was adopted already, or is older, changes nothing: replaying the topic from its start is
/// harmless.
@ApplicationScoped
public class AdoptTarget {

    /// What an announcement led to.
    public enum Outcome {
        OPENED,
        CHANGED,
        KNOWN_ALREADY
    }

    private final ProjectGate gate;
    private final Commitments commitments;
    private final Accounts accounts;
    private final PlanListener plans;
    private final WaitingEvents waiting;

    AdoptTarget(
            ProjectGate gate,
            Commitments commitments,
            Accounts accounts,
            PlanListener plans,
            WaitingEvents waiting) {
        this.gate = gate;
        this.commitments = commitments;
        this.accounts = accounts;
        this.plans = plans;
        this.waiting = waiting;
    }

    @Transactional
    public Outcome handle(ApprovedTarget target, LocalDate businessDate) {
        gate.hold(List.of(target.key()));
        var known = commitments.known(target.key());
        if (known.isEmpty()) {
            open(target, businessDate);
            return Outcome.OPENED;
        }
        if (!isNews(target, known.get())) {
            return Outcome.KNOWN_ALREADY;
        }
        change(target, businessDate);
        return Outcome.CHANGED;
    }

    /// By version number, and for the same version by what has become of it.
    private static boolean isNews(ApprovedTarget target, Commitments.Known known) {
        int ahead = Integer.compare(target.latest(), known.latest());
        return ahead > 0 || (ahead == 0 && target.state().compareTo(known.state()) > 0);
    }

    private void open(ApprovedTarget target, LocalDate businessDate) {
        commitments.append(target);
        commitments.open(target, ApprovedTarget.inForce(target.versions(), businessDate).plan());
        // The money first: judged without what waited, a project would be alerted and cleared
        // again.
        waiting.projectOpened(target.key(), businessDate);
        plans.planChanged(accounts.locked(List.of(target.key())), businessDate);
    }

    private void change(ApprovedTarget target, LocalDate businessDate) {
        accounts.locked(List.of(target.key()));
        commitments.append(target);
        var versions = commitments.versions(target.key());
        commitments.change(target, ApprovedTarget.inForce(versions, businessDate).plan());
        plans.planChanged(accounts.locked(List.of(target.key())), businessDate);
    }
}
