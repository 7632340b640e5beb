package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
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
    private final SpendingHistory spending;
    private final RuleSets ruleSets;
    private final AlertArchive alerts;
    private final ExecutionReading reading;

    ReadExecution(
            Accounts accounts,
            SpendingHistory spending,
            RuleSets ruleSets,
            AlertArchive alerts,
            ExecutionReading reading) {
        this.accounts = accounts;
        this.spending = spending;
        this.ruleSets = ruleSets;
        this.alerts = alerts;
        this.reading = reading;
    }

    @Transactional
    public Optional<Execution> asOf(
            ProjectKey project, LocalDate asOf, LocalDate today, DataScope scope) {
        return accounts.find(project, scope).map(account -> execution(account, asOf, today));
    }

    @Transactional
    public Optional<SpendingCurve> curve(
            ProjectKey project, LocalDate asOf, LocalDate today, DataScope scope) {
        return accounts.find(project, scope)
                .map(
                        account ->
                                SpendingCurve.of(
                                        project,
                                        planOn(account, asOf, today),
                                        paid(project),
                                        asOf));
    }

    private Execution execution(ProjectAccount account, LocalDate asOf, LocalDate today) {
        return Execution.of(
                account,
                planOn(account, asOf, today),
                ruleSets.planRules(),
                paid(account.key()),
                asOf,
                reading.parked(account.key()),
                alerts.asOf(account.key(), asOf));
    }

    private PaidByDay paid(ProjectKey project) {
        return spending.paidByDay(List.of(project)).getOrDefault(project, PaidByDay.NOTHING);
    }

    private PlanInForce planOn(ProjectAccount account, LocalDate asOf, LocalDate today) {
        return asOf.isBefore(today)
                ? reading.planOn(account.key(), asOf).orElse(account.plan())
                : account.plan();
    }
}
