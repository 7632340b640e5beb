package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One account judged on one day or several, in order.
///
/// @param past for days before today; on today the account's totals are taken
record Course(ProjectAccount account, PaidByDay past, LocalDate today) {

    /// @param standing on the last of the days
    record Result(ProjectAccount account, Standing standing, List<Alert> steps) {
        boolean changesStanding() {
            return standing != account.standing();
        }
    }

    Result walk(List<LocalDate> days, PlanRules rules, ProjectAlerts alerts) {
        var standing = account.standing();
        var steps = new ArrayList<Alert>();
        for (var day : days) {
            var findings =
                    PlanFindings.of(
                            rules.on(day), account.plan(), paidBy(day), day, alerts.livePeriods());
            standing = findings.judgement().standing();
            steps.addAll(alerts.judged(findings.current(), findings.others()));
        }
        return new Result(account, standing, steps);
    }

    private Money paidBy(LocalDate day) {
        return day.isBefore(today) ? past.through(day) : account.paid();
    }
}
