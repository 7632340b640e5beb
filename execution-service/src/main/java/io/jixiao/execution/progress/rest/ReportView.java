package io.jixiao.execution.progress.rest;

import io.jixiao.execution.progress.Reading;
import io.jixiao.execution.progress.StoredReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A report as it was recorded.
@Schema(name = "RecordedProgressReport", description = "已登记的完成情况")
record ReportView(
        String id,
        String projectCode,
        int fiscalYear,
        String indicatorId,
        String period,
        @Nullable String value,
        @Nullable String tier,
        @Nullable String note,
        List<String> evidence,
        @Nullable String expectedAtYearEnd,
        @Nullable String likelihood,
        @Nullable String reason,
        String reporter,
        Instant recordedAt) {

    static ReportView of(StoredReport stored) {
        var report = stored.report();
        var project = report.indicator().project();
        return new ReportView(
                Long.toString(stored.number()),
                project.project().value(),
                project.year().year(),
                report.indicator().indicatorId(),
                report.period().toString(),
                value(report.reading()),
                tier(report.reading()),
                report.note().orElse(null),
                report.evidence(),
                report.expectedAtYearEnd().map(BigDecimal::toPlainString).orElse(null),
                report.likelihood().map(Enum::name).orElse(null),
                report.reason().orElse(null),
                stored.reporter(),
                stored.recordedAt());
    }

    private static @Nullable String value(Reading reading) {
        return switch (reading) {
            case Reading.Value(var number) -> number.toPlainString();
            case Reading.InWords _ -> null;
        };
    }

    private static @Nullable String tier(Reading reading) {
        return switch (reading) {
            case Reading.Value _ -> null;
            case Reading.InWords(var tier) -> tier.name();
        };
    }
}
