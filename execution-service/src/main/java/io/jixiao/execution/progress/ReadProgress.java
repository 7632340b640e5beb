package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
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
        var latest = archive.latest(account.key(), YearMonth.from(day), knownAt);
        return indicators.of(account.key(), account.plan().version()).stream()
                .map(
                        indicator ->
                                new IndicatorProgress(
                                        indicator, Optional.ofNullable(latest.get(indicator.id()))))
                .toList();
    }
}
