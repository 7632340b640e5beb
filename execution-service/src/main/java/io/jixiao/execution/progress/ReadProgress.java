package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectNow;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every indicator of a project with its latest report.
@ApplicationScoped
public class ReadProgress {

    private final Indicators indicators;
    private final ProgressArchive archive;

    ReadProgress(Indicators indicators, ProgressArchive archive) {
        this.indicators = indicators;
        this.archive = archive;
    }

    /// For periods that had begun on the day.
    ///
    /// @param knownAt by reports recorded up to this instant
    public List<IndicatorProgress> asOf(
            ProjectAccount account, LocalDate day, Optional<Instant> knownAt) {
        return progress(
                indicators.of(account.key(), account.plan().version()),
                archive.latest(account.key(), YearMonth.from(day), knownAt));
    }

    /// The same by everything that is recorded.
    public List<IndicatorProgress> ofToday(ProjectNow project) {
        var month = YearMonth.from(project.today());
        return progress(
                indicators.announced(project.indicators()),
                project.reported()
                        ? archive.latest(project.account().key(), month, Optional.empty())
                        : Map.of());
    }

    private static List<IndicatorProgress> progress(
            List<Indicator> indicators, Map<String, StoredReport> latest) {
        return indicators.stream()
                .map(
                        indicator ->
                                new IndicatorProgress(
                                        indicator, Optional.ofNullable(latest.get(indicator.id()))))
                .toList();
    }
}
