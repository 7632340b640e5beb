package io.jixiao.contracts.inbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topic `progress.reports.v1`, key `projectCode/fiscalYear/indicatorId`: how far one indicator has
/// come, the same JSON as over REST.
///
/// @param period month the value stands for, `2023-06`
/// @param value cumulative decimal; null when `tier` says it
/// @param tier `ACHIEVED`, `PARTLY`, `MISSED` for indicators in words
/// @param likelihood `CERTAIN`, `POSSIBLE`, `IMPOSSIBLE`
/// @param reason required when the value is lower than an earlier one
public record ProgressReport(
        String projectCode,
        Integer fiscalYear,
        String indicatorId,
        String period,
        @Nullable String value,
        @Nullable String tier,
        @Nullable String note,
        @Nullable List<String> evidence,
        @Nullable String expectedAtYearEnd,
        @Nullable String likelihood,
        @Nullable String reason) {}
