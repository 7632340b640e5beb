package io.jixiao.execution.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// Puts versions in force whose day has come; the daily job calls it before it judges.
@ApplicationScoped
public class SwitchPlans {

    private static final int AT_ONCE = 500;

    private final Commitments commitments;
    private final Accounts accounts;
    private final PlanListener plans;

    SwitchPlans(Commitments commitments, Accounts accounts, PlanListener plans) {
        this.commitments = commitments;
        this.accounts = accounts;
        this.plans = plans;
    }

    /// One transaction for some hundred accounts: call it until it returns 0.
    ///
    /// @return how many accounts have another plan now
    @Transactional
    public int switchDue(LocalDate today) {
        var due = commitments.due(today, AT_ONCE);
        if (due.isEmpty()) {
            return 0;
        }
        for (var account : accounts.locked(due)) {
            var versions = commitments.versions(account.key());
            commitments.change(account.key(), ApprovedTarget.inForce(versions, today).plan());
        }
        plans.planChanged(accounts.locked(due), today);
        return due.size();
    }
}
