package io.jixiao.execution.monitoring.rest;

import io.jixiao.execution.progress.IndicatorProgress;
import io.jixiao.execution.progress.Reading;
import io.jixiao.execution.progress.StoredReport;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator with its latest report; what the report says is null while there is none.
@Schema(name = "ExecutionIndicator", description = "指标完成情况")
record IndicatorView(
        String indicatorId,
        String level1,
        String level2,
        String level3,
        @Schema(description = "指标值, as printed") String expectation,
        @Nullable String period,
        @Nullable String value,
        @Nullable String tier,
        @Nullable String note,
        @Nullable String expectedAtYearEnd,
        @Nullable String likelihood,
        @Nullable Instant recordedAt) {

    static IndicatorView of(IndicatorProgress progress) {
        var indicator = progress.indicator();
        var latest = progress.latest();
        var report = latest.map(StoredReport::report);
        return new IndicatorView(
                indicator.id(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.expectation().printed(),
                report.map(each -> each.period().toString()).orElse(null),
                report.map(each -> value(each.reading())).orElse(null),
                report.map(each -> tier(each.reading())).orElse(null),
                report.flatMap(each -> each.note()).orElse(null),
                report.flatMap(each -> each.expectedAtYearEnd())
                        .map(BigDecimal::toPlainString)
                        .orElse(null),
                report.flatMap(each -> each.likelihood()).map(Enum::name).orElse(null),
                latest.map(StoredReport::recordedAt).orElse(null));
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
