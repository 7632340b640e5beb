package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertAnnouncements;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.Alerts;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanListener;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Judges accounts whose locks the caller holds, in the caller's transaction.
///
/// A project is judged day by day, never backwards: days to which the daily job has not come yet
/// are judged first, so that the steps do not depend on who comes first.
@ApplicationScoped
public class JudgeAccounts implements Touched, PlanListener {

    private final Accounts accounts;
    private final Alerts alerts;
    private final AlertAnnouncements announcements;
    private final JudgedDays days;
    private final SpendingHistory spending;
    private final RuleSets ruleSets;

    JudgeAccounts(
            Accounts accounts,
            Alerts alerts,
            AlertAnnouncements announcements,
            JudgedDays days,
            SpendingHistory spending,
            RuleSets ruleSets) {
        this.accounts = accounts;
        this.alerts = alerts;
        this.announcements = announcements;
        this.days = days;
        this.spending = spending;
        this.ruleSets = ruleSets;
    }

    @Override
    public void posted(List<ProjectAccount> locked, LocalDate businessDate) {
        judgeAhead(locked, businessDate);
    }

    @Override
    public void planChanged(List<ProjectAccount> locked, LocalDate businessDate) {
        judgeAhead(locked, businessDate);
    }

    /// For today or a day that has passed. Projects that were judged for a later day are counted as
    /// they stood then, and nothing happens to them.
    Tally judge(List<ProjectAccount> locked, LocalDate day, LocalDate today) {
        return locked.isEmpty() ? Tally.NOTHING : judge(locked, day, today, soFar(locked, today));
    }

    /// Remembered only while the daily job lags behind: usually it has come before.
    private void judgeAhead(List<ProjectAccount> locked, LocalDate today) {
        if (locked.isEmpty()) {
            return;
        }
        var soFar = soFar(locked, today);
        judge(locked, today, today, soFar);
        if (soFar.through().filter(today::isAfter).isPresent()) {
            days.judgedAhead(keys(locked), today);
        }
    }

    private Tally judge(
            List<ProjectAccount> locked, LocalDate day, LocalDate today, JudgedSoFar soFar) {
        var rules = ruleSets.planRules();
        var known = alerts.of(keys(locked), AlertRule.PLAN);
        var past = pastOf(locked, day, today, soFar);
        var judged =
                locked.stream()
                        .filter(account -> !soFar.isPast(account, day))
                        .map(
                                account ->
                                        course(account, past, today)
                                                .walk(
                                                        soFar.daysUpTo(account, day),
                                                        rules,
                                                        alertsOf(account, known)))
                        .toList();
        store(judged);
        return tally(judged).plus(asTheyStood(locked, day, soFar, rules, past));
    }

    private void store(List<Course.Result> judged) {
        judged.stream()
                .filter(Course.Result::changesStanding)
                .forEach(result -> accounts.standing(result.account().key(), result.standing()));
        var steps = judged.stream().flatMap(result -> result.steps().stream()).toList();
        alerts.store(steps);
        announcements.stepped(steps);
    }

    private static Tally asTheyStood(
            List<ProjectAccount> locked,
            LocalDate day,
            JudgedSoFar soFar,
            PlanRules rules,
            Map<ProjectKey, PaidByDay> past) {
        return locked.stream()
                .filter(account -> soFar.isPast(account, day))
                .map(
                        account ->
                                rules.on(day)
                                        .judge(
                                                account.plan(),
                                                past.getOrDefault(account.key(), PaidByDay.NOTHING)
                                                        .through(day),
                                                day))
                .map(judgement -> Tally.of(judgement.standing(), List.of()))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    /// Nothing is read in the usual case, when only today is to be judged.
    private Map<ProjectKey, PaidByDay> pastOf(
            List<ProjectAccount> locked, LocalDate day, LocalDate today, JudgedSoFar soFar) {
        var wanted =
                locked.stream()
                        .filter(account -> soFar.daysUpTo(account, day).getFirst().isBefore(today))
                        .map(ProjectAccount::key)
                        .toList();
        return wanted.isEmpty() ? Map.of() : spending.paidByDay(wanted);
    }

    private static Course course(
            ProjectAccount account, Map<ProjectKey, PaidByDay> past, LocalDate today) {
        return new Course(account, past.getOrDefault(account.key(), PaidByDay.NOTHING), today);
    }

    private static ProjectAlerts alertsOf(
            ProjectAccount account, Map<ProjectKey, List<Alert>> known) {
        return new ProjectAlerts(
                account.key(),
                account.unit(),
                AlertRule.PLAN,
                known.getOrDefault(account.key(), List.of()));
    }

    private static Tally tally(List<Course.Result> judged) {
        return judged.stream()
                .map(result -> Tally.of(result.standing(), result.steps()))
                .reduce(Tally.NOTHING, Tally::plus);
    }

    private JudgedSoFar soFar(List<ProjectAccount> locked, LocalDate today) {
        return days.soFar(keys(locked), today);
    }

    private static List<ProjectKey> keys(List<ProjectAccount> locked) {
        return locked.stream().map(ProjectAccount::key).toList();
    }
}
