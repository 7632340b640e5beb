package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.ProjectNow;
import io.jixiao.execution.commitment.ProjectsNow;
import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.progress.IndicatorProgress;
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

    private final ProjectsNow projects;
    private final Accounts accounts;
    private final History history;
    private final RuleSets ruleSets;
    private final AlertArchive alerts;
    private final ReadProgress progress;
    private final Deliveries deliveries;

    ReadExecution(
            ProjectsNow projects,
            Accounts accounts,
            History history,
            RuleSets ruleSets,
            AlertArchive alerts,
            ReadProgress progress,
            Deliveries deliveries) {
        this.projects = projects;
        this.accounts = accounts;
        this.history = history;
        this.ruleSets = ruleSets;
        this.alerts = alerts;
        this.progress = progress;
        this.deliveries = deliveries;
    }

    /// On the business date, by everything that is recorded.
    public Optional<Execution> ofToday(ProjectKey project, DataScope scope) {
        return projects.find(project, scope).map(this::ofToday);
    }

    public Optional<Execution> asOf(ProjectKey project, View view, DataScope scope) {
        return view.isNow()
                ? ofToday(project, scope)
                : accounts.find(project, scope).map(account -> past(account, view));
    }

    public Optional<SpendingCurve> curve(ProjectKey project, View view, DataScope scope) {
        return view.isNow()
                ? projects.find(project, scope)
                        .map(
                                now ->
                                        SpendingCurve.of(
                                                project,
                                                now.account().plan(),
                                                now.paid(),
                                                view.asOf()))
                : accounts.find(project, scope).map(account -> pastCurve(account, view));
    }

    private Execution ofToday(ProjectNow now) {
        var today = now.today();
        return execution(
                now.account(),
                now.account().plan(),
                now.paid(),
                now.waiting(),
                progress.ofToday(now),
                new View(today, Optional.empty(), today));
    }

    private Execution past(ProjectAccount account, View view) {
        var known = history.known(account.key(), view.knownAt());
        return execution(
                account,
                planOn(account, known.past(), view),
                known.past().paid(),
                known.parked(),
                progress.asOf(account, view.asOf(), view.knownAt()),
                view);
    }

    private Execution execution(
            ProjectAccount account,
            PlanInForce plan,
            PaidByDay paid,
            int parked,
            List<IndicatorProgress> indicators,
            View view) {
        var asOf = view.asOf();
        return Execution.of(
                account,
                plan,
                ruleSets.planRules(),
                paid,
                asOf,
                view.knownAt(),
                parked,
                deliveries.of(account.unit().mofDivCode()),
                indicators,
                account.alerted() ? alerts.asOf(account.key(), asOf, view.knownAt()) : List.of());
    }

    private SpendingCurve pastCurve(ProjectAccount account, View view) {
        var past = history.known(account.key(), view.knownAt()).past();
        return SpendingCurve.of(
                account.key(), planOn(account, past, view), past.paid(), view.asOf());
    }

    private static PlanInForce planOn(ProjectAccount account, Past past, View view) {
        return past.planOn(
                view.asOf(), view.knownAt().isPresent() ? NOTHING_PROMISED : account.plan());
    }
}
