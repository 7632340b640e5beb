package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.progress.ReadProgress;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads a project's year as it stood at the end of a day, from the plan of that day and the ledger
/// folded by effective date: any day gives the same answer however late it is asked for.
@ApplicationScoped
public class ReadExecution {

    private final Accounts accounts;
    private final History history;
    private final RuleSets ruleSets;
    private final AlertArchive alerts;
    private final ReadProgress progress;

    ReadExecution(
            Accounts accounts,
            History history,
            RuleSets ruleSets,
            AlertArchive alerts,
            ReadProgress progress) {
        this.accounts = accounts;
        this.history = history;
        this.ruleSets = ruleSets;
        this.alerts = alerts;
        this.progress = progress;
    }

    @Transactional
    public Optional<Execution> asOf(
            ProjectKey project, LocalDate asOf, LocalDate today, DataScope scope) {
        return accounts.find(project, scope).map(account -> execution(account, asOf, today));
    }

    @Transactional
    public Optional<SpendingCurve> curve(
            ProjectKey project, LocalDate asOf, LocalDate today, DataScope scope) {
        return accounts.find(project, scope).map(account -> curve(account, asOf, today));
    }

    private Execution execution(ProjectAccount account, LocalDate asOf, LocalDate today) {
        var past = past(account);
        return Execution.of(
                account,
                planOn(account, past, asOf, today),
                ruleSets.planRules(),
                past.paid(),
                asOf,
                history.parked(account.key()),
                progress.asOf(account.key(), asOf),
                alerts.asOf(account.key(), asOf));
    }

    private SpendingCurve curve(ProjectAccount account, LocalDate asOf, LocalDate today) {
        var past = past(account);
        var plan = planOn(account, past, asOf, today);
        return SpendingCurve.of(account.key(), plan, past.paid(), asOf);
    }

    private Past past(ProjectAccount account) {
        return history.of(List.of(account.key())).getOrDefault(account.key(), Past.NOTHING);
    }

    private static PlanInForce planOn(
            ProjectAccount account, Past past, LocalDate asOf, LocalDate today) {
        return asOf.isBefore(today) ? past.planOn(asOf, account.plan()) : account.plan();
    }
}
