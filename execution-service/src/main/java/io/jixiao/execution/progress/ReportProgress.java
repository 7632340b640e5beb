package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.evidence.EvidenceFiles;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Takes a report from any channel: checks it, keeps it, tells how the indicator stands.
///
/// The same report again is answered with the first one and changes nothing.
@ApplicationScoped
public class ReportProgress {

    private final Accounts accounts;
    private final Indicators indicators;
    private final Reports reports;
    private final ProgressAnnouncements announcements;
    private final EvidenceFiles evidence;

    ReportProgress(
            Accounts accounts,
            Indicators indicators,
            Reports reports,
            ProgressAnnouncements announcements,
            EvidenceFiles evidence) {
        this.accounts = accounts;
        this.indicators = indicators;
        this.reports = reports;
        this.announcements = announcements;
        this.evidence = evidence;
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
                .map(indicator -> record(report, indicator, scope, reporter, today))
                .orElseGet(() -> unknownIndicator(report));
    }

    private Outcome record(
            Report report, Indicator indicator, DataScope scope, String reporter, LocalDate today) {
        var known = reports.of(report.indicator());
        var same = known.stream().filter(each -> each.report().equals(report)).findFirst();
        if (same.isPresent()) {
            return new Outcome.Replayed(same.get());
        }
        var byPeriod = new TreeMap<YearMonth, Reading>();
        known.forEach(each -> byPeriod.put(each.report().period(), each.report().reading()));
        var objections =
                new ArrayList<>(ReportRules.objections(report, indicator, byPeriod, today));
        objections.addAll(unknownEvidence(report, scope));
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

    /// A hash that names no file proves nothing.
    private List<Objection> unknownEvidence(Report report, DataScope scope) {
        if (report.evidence().isEmpty()) {
            return List.of();
        }
        var known = evidence.known(report.evidence(), scope);
        return IntStream.range(0, report.evidence().size())
                .filter(i -> !known.contains(report.evidence().get(i)))
                .mapToObj(
                        i ->
                                Objection.at(
                                        "/evidence/" + i,
                                        "progress.evidence-unknown",
                                        "hash",
                                        report.evidence().get(i)))
                .toList();
    }

    private Optional<Indicator> indicator(Report report, ProjectAccount account) {
        return indicators.of(account.key(), account.plan().version()).stream()
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
