package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.progress.ReadProgress;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads a project's year as it stood at the end of a day, from the plan of that day and the ledger
/// folded by effective date: any day gives the same answer however late it is asked for.
@ApplicationScoped
public class ReadExecution {

    /// Before the first approval was known.
    private static final PlanInForce NOTHING_PROMISED = new PlanInForce(0, Money.ZERO, List.of());

    /// From which point of the two times it is looked at.
    ///
    /// @param asOf effective by the end of this day
    /// @param knownAt recorded up to this instant; empty for everything
    /// @param today the business date
    public record View(LocalDate asOf, Optional<Instant> knownAt, LocalDate today) {

        /// Neither a day that has passed nor what was known earlier.
        boolean isNow() {
            return knownAt.isEmpty() && !asOf.isBefore(today);
        }
    }

    private final Accounts accounts;
    private final History history;
    private final RuleSets ruleSets;
    private final AlertArchive alerts;
    private final ReadProgress progress;
    private final Deliveries deliveries;

    ReadExecution(
            Accounts accounts,
            History history,
            RuleSets ruleSets,
            AlertArchive alerts,
            ReadProgress progress,
            Deliveries deliveries) {
        this.accounts = accounts;
        this.history = history;
        this.ruleSets = ruleSets;
        this.alerts = alerts;
        this.progress = progress;
        this.deliveries = deliveries;
    }

    public Optional<Execution> asOf(ProjectKey project, View view, DataScope scope) {
        return accounts.find(project, scope).map(account -> execution(account, view));
    }

    public Optional<SpendingCurve> curve(ProjectKey project, View view, DataScope scope) {
        return accounts.find(project, scope).map(account -> curve(account, view));
    }

    private Execution execution(ProjectAccount account, View view) {
        var known = known(account, view);
        var past = known.past();
        var asOf = view.asOf();
        return Execution.of(
                account,
                planOn(account, past, view),
                ruleSets.planRules(),
                past.paid(),
                asOf,
                view.knownAt(),
                known.parked(),
                deliveries.of(account.unit().mofDivCode()),
                progress.asOf(account, asOf, view.knownAt()),
                account.alerted() ? alerts.asOf(account.key(), asOf, view.knownAt()) : List.of());
    }

    private SpendingCurve curve(ProjectAccount account, View view) {
        var past = known(account, view).past();
        var plan = planOn(account, past, view);
        return SpendingCurve.of(account.key(), plan, past.paid(), view.asOf());
    }

    private History.Known known(ProjectAccount account, View view) {
        return view.isNow()
                ? history.current(account.key())
                : history.known(account.key(), view.knownAt());
    }

    private static PlanInForce planOn(ProjectAccount account, Past past, View view) {
        if (view.isNow()) {
            return account.plan();
        }
        return past.planOn(
                view.asOf(), view.knownAt().isPresent() ? NOTHING_PROMISED : account.plan());
    }
}
