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
import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.payment.Touched;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Judges accounts whose locks the caller holds, in the caller's transaction.
///
/// A project is judged day by day, never backwards. When something happens to it before the daily
/// job has come, the days between are judged first: so the steps of its alerts do not depend on who
/// comes first.
@ApplicationScoped
public class JudgeAccounts implements Touched, PlanListener {

    private final Accounts accounts;
    private final Alerts alerts;
    private final AlertAnnouncements announcements;
    private final JudgedDays days;
    private final History history;
    private final RuleSets ruleSets;
    private final Deliveries deliveries;

    JudgeAccounts(
            Accounts accounts,
            Alerts alerts,
            AlertAnnouncements announcements,
            JudgedDays days,
            History history,
            RuleSets ruleSets,
            Deliveries deliveries) {
        this.accounts = accounts;
        this.alerts = alerts;
        this.announcements = announcements;
        this.days = days;
        this.history = history;
        this.ruleSets = ruleSets;
        this.deliveries = deliveries;
    }

    @Override
    public void posted(List<ProjectAccount> locked, LocalDate businessDate) {
        judgeNow(locked, businessDate);
    }

    @Override
    public void planChanged(List<ProjectAccount> locked, LocalDate businessDate) {
        judgeNow(locked, businessDate);
    }

    /// One day of a run, today or missed. Projects that were judged for a later day are counted as
    /// they stood, and nothing happens to them.
    Tally judge(List<ProjectAccount> locked, LocalDate day, LocalDate today) {
        var soFar = days.soFar(keys(locked), today);
        var past = day.isBefore(today) ? history.of(keys(locked)) : Map.<ProjectKey, Past>of();
        var rules = ruleSets.planRules();
        var known = alertsOf(locked);
        var tally = Tally.NOTHING;
        var judged = new ArrayList<Course.Result>();
        for (var account : locked) {
            var course = course(account, past, today);
            if (soFar.isPast(account.key(), day)) {
                tally = tally.plus(Tally.of(course.standingOn(day, rules), List.of()));
            } else {
                judged.add(course.walk(List.of(day), rules, alertsOf(account, known)));
            }
        }
        store(judged);
        for (var result : judged) {
            tally = tally.plus(Tally.of(result.standing(), result.steps()));
        }
        return tally;
    }

    private void judgeNow(List<ProjectAccount> locked, LocalDate today) {
        var soFar = days.soFar(keys(locked), today);
        var behind = keys(locked).stream().filter(key -> soFar.hasGapBefore(key, today)).toList();
        var past = behind.isEmpty() ? Map.<ProjectKey, Past>of() : history.of(behind);
        var rules = ruleSets.planRules();
        var known = alertsOf(locked);
        var judged = new ArrayList<Course.Result>();
        for (var account : locked) {
            var daysToJudge = daysUpTo(today, account, soFar, past);
            judged.add(
                    course(account, past, today)
                            .walk(daysToJudge, rules, alertsOf(account, known)));
        }
        store(judged);
        // Usually the daily job has been here today, and there is nothing to remember.
        if (soFar.through().filter(today::isAfter).isPresent()) {
            days.judgedAhead(keys(locked), today);
        }
    }

    private static List<LocalDate> daysUpTo(
            LocalDate today,
            ProjectAccount account,
            JudgedSoFar soFar,
            Map<ProjectKey, Past> past) {
        if (!soFar.hasGapBefore(account.key(), today)) {
            return List.of(today);
        }
        var days = new ArrayList<LocalDate>();
        soFar.lastOf(account.key())
                .ifPresent(
                        last ->
                                days.addAll(
                                        past.getOrDefault(account.key(), Past.NOTHING)
                                                .daysThatMatter(account.plan(), last, today)));
        days.add(today);
        return days;
    }

    private void store(Collection<Course.Result> judged) {
        accounts.judged(
                judged.stream()
                        .filter(Course.Result::changesAccount)
                        .map(Course.Result::outcome)
                        .toList());
        var steps = judged.stream().flatMap(result -> result.steps().stream()).toList();
        alerts.store(steps);
        announcements.stepped(steps);
    }

    private Course course(ProjectAccount account, Map<ProjectKey, Past> past, LocalDate today) {
        return new Course(
                account,
                past.getOrDefault(account.key(), Past.NOTHING),
                deliveries.of(account.unit().mofDivCode()),
                today);
    }

    private Map<ProjectKey, List<Alert>> alertsOf(List<ProjectAccount> locked) {
        var alerted = locked.stream().filter(ProjectAccount::alerted).toList();
        return alerted.isEmpty() ? Map.of() : alerts.of(keys(alerted), AlertRule.PLAN);
    }

    private static ProjectAlerts alertsOf(
            ProjectAccount account, Map<ProjectKey, List<Alert>> known) {
        return new ProjectAlerts(
                account.key(),
                account.unit(),
                AlertRule.PLAN,
                known.getOrDefault(account.key(), List.of()));
    }

    private static List<ProjectKey> keys(Collection<ProjectAccount> locked) {
        return locked.stream().map(ProjectAccount::key).toList();
    }
}
