package io.jixiao.execution.monitoring;

import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.ProjectAlerts;
import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.execution.completeness.Delivery;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One account judged on one day or several, in order.
///
/// @param past for days before today; today the account itself says what is paid and planned
/// @param delivery a day on which a source has missed the checkpoint that counts says nothing: the
///     project stands without data, and nothing happens to its alerts
record Course(ProjectAccount account, Past past, Delivery delivery, LocalDate today) {

    /// @param standing on the last of the days
    record Result(ProjectAccount account, Standing standing, List<Alert> steps) {
        boolean changesAccount() {
            return standing != account.standing() || alerted() != account.alerted();
        }

        Accounts.Judged outcome() {
            return new Accounts.Judged(account.key(), standing, alerted());
        }

        private boolean alerted() {
            return account.alerted() || !steps.isEmpty();
        }
    }

    Result walk(List<LocalDate> days, PlanRules rules, ProjectAlerts alerts) {
        var standing = account.standing();
        var steps = new ArrayList<Alert>();
        for (var day : days) {
            if (lacksData(day)) {
                standing = Standing.NO_DATA;
                continue;
            }
            var findings = PlanFindings.of(rules.on(day), planOn(day), paidBy(day), day, alerts);
            standing = findings.judgement().standing();
            steps.addAll(alerts.judged(findings.current(), findings.others()));
        }
        return new Result(account, standing, steps);
    }

    /// Nothing happens to any alert.
    Standing standingOn(LocalDate day, PlanRules rules) {
        if (lacksData(day)) {
            return Standing.NO_DATA;
        }
        return rules.on(day).judge(planOn(day), paidBy(day), day).standing();
    }

    private boolean lacksData(LocalDate day) {
        return planOn(day)
                .lastPassed(day)
                .filter(checkpoint -> delivery.misses(checkpoint.date(), day))
                .isPresent();
    }

    private PlanInForce planOn(LocalDate day) {
        return day.isBefore(today) ? past.planOn(day, account.plan()) : account.plan();
    }

    private Money paidBy(LocalDate day) {
        return day.isBefore(today) ? past.paid().through(day) : account.paid();
    }
}
