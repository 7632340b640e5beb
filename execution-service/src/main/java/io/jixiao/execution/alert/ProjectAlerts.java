package io.jixiao.execution.alert;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All alerts of one rule for one project's year, period by period.
///
/// At most one of them is open: once a period's alert opens, those of other periods end.
public final class ProjectAlerts {

    private final ProjectKey project;
    private final BudgetUnit unit;
    private final AlertRule rule;
    private final Map<LocalDate, Alert> byPeriod = new LinkedHashMap<>();

    public ProjectAlerts(ProjectKey project, BudgetUnit unit, AlertRule rule, List<Alert> alerts) {
        this.project = project;
        this.unit = unit;
        this.rule = rule;
        alerts.forEach(alert -> byPeriod.put(alert.key().period(), alert));
    }

    /// There never was one.
    public boolean areNone() {
        return byPeriod.isEmpty();
    }

    public List<Alert> all() {
        return List.copyOf(byPeriod.values());
    }

    /// Periods whose alert is alive: each is judged by its own checkpoint until it ends.
    public List<LocalDate> livePeriods() {
        return byPeriod.values().stream()
                .filter(alert -> alert.state().isLive())
                .map(alert -> alert.key().period())
                .sorted()
                .toList();
    }

    /// Takes in what was found on one day; returns the alerts that made a step, those that end
    /// first. One step a day and alert: one that would have become milder or worse just ends.
    ///
    /// @param current of the checkpoint that counts; empty before the first one
    /// @param others of the other periods in [#livePeriods()]
    public List<Alert> judged(Optional<Finding> current, List<Finding> others) {
        var changed = current.flatMap(this::after);
        var opened =
                changed.or(() -> current.map(Finding::period).map(byPeriod::get))
                        .filter(alert -> alert.state().isOpened());
        var steps = new ArrayList<Alert>();
        for (var finding : others) {
            opened.map(by -> ended(finding, by.key().period()))
                    .orElseGet(() -> after(finding))
                    .ifPresent(steps::add);
        }
        changed.ifPresent(steps::add);
        steps.forEach(alert -> byPeriod.put(alert.key().period(), alert));
        return List.copyOf(steps);
    }

    private Optional<Alert> after(Finding finding) {
        var alert = byPeriod.get(finding.period());
        if (alert != null) {
            return AlertLife.after(alert, finding);
        }
        var key = new AlertKey(project, rule, finding.period());
        return AlertLife.birth(finding).map(step -> new Alert(key, unit, step));
    }

    private Optional<Alert> ended(Finding finding, LocalDate by) {
        return after(finding)
                .filter(alert -> !alert.state().isLive())
                .or(
                        () ->
                                Optional.ofNullable(byPeriod.get(finding.period()))
                                        .map(
                                                alert ->
                                                        AlertLife.superseded(
                                                                alert, by, finding.grounds())));
    }
}
