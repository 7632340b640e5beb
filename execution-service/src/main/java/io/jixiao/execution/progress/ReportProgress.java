package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Takes a report from any channel: checks it, keeps it, tells how the indicator stands.
///
/// The same report again is answered with the first one and changes nothing.
@ApplicationScoped
public class ReportProgress {

    private final Accounts accounts;
    private final Indicators indicators;
    private final Reports reports;
    private final ProgressAnnouncements announcements;

    ReportProgress(
            Accounts accounts,
            Indicators indicators,
            Reports reports,
            ProgressAnnouncements announcements) {
        this.accounts = accounts;
        this.indicators = indicators;
        this.reports = reports;
        this.announcements = announcements;
    }

    public sealed interface Outcome {
        record Recorded(StoredReport report) implements Outcome {}

        record Replayed(StoredReport report) implements Outcome {}

        record Refused(List<Objection> objections) implements Outcome {}

        /// No target of this project has been approved for the year.
        record UnknownProject(Report report) implements Outcome {}

        record OutsideScope(BudgetUnit unit) implements Outcome {}
    }

    /// @param scope of whoever reports
    /// @param today the business date
    @Transactional
    public Outcome handle(
            Submission submission, DataScope scope, String reporter, LocalDate today) {
        var read = SubmissionReading.read(submission);
        return read.report()
                .map(report -> handle(report, scope, reporter, today))
                .orElseGet(() -> new Outcome.Refused(read.objections()));
    }

    private Outcome handle(Report report, DataScope scope, String reporter, LocalDate today) {
        var found = accounts.locked(List.of(report.indicator().project()));
        if (found.isEmpty()) {
            return new Outcome.UnknownProject(report);
        }
        var unit = found.getFirst().unit();
        if (!scope.covers(unit.mofDivCode(), unit.unitCode())) {
            return new Outcome.OutsideScope(unit);
        }
        return indicator(report, found.getFirst())
                .map(indicator -> record(report, indicator, reporter, today))
                .orElseGet(() -> unknownIndicator(report));
    }

    private Outcome record(Report report, Indicator indicator, String reporter, LocalDate today) {
        var known = reports.of(report.indicator());
        var same = known.stream().filter(each -> each.report().equals(report)).findFirst();
        if (same.isPresent()) {
            return new Outcome.Replayed(same.get());
        }
        var byPeriod = new TreeMap<YearMonth, Reading>();
        known.forEach(each -> byPeriod.put(each.report().period(), each.report().reading()));
        var objections = ReportRules.objections(report, indicator, byPeriod, today);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        boolean isLatest = byPeriod.isEmpty() || !report.period().isBefore(byPeriod.lastKey());
        var stored = reports.store(report, reporter, isLatest);
        if (isLatest) {
            announcements.changed(List.of(report.indicator()));
        }
        return new Outcome.Recorded(stored);
    }

    private Optional<Indicator> indicator(Report report, ProjectAccount account) {
        return indicators.of(account.key()).stream()
                .filter(each -> each.id().equals(report.indicator().indicatorId()))
                .findFirst();
    }

    private static Outcome unknownIndicator(Report report) {
        return new Outcome.Refused(
                List.of(
                        Objection.at(
                                "/indicatorId",
                                "progress.indicator-unknown",
                                "indicator",
                                report.indicator().indicatorId(),
                                "project",
                                report.indicator().project())));
    }
}
