package io.jixiao.contracts.execution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Topic `execution.progress.v1`, key `projectCode/fiscalYear/indicatorId`: the latest value of one
/// indicator (完成值).
///
/// @param period month the value stands for, `2023-06`
/// @param value decimal, or null when a tier says it
/// @param tier for indicators in words: `ACHIEVED`, `PARTLY`, `MISSED`
/// @param evidence content hashes, `sha256:…`
public record ProgressChanged(
        String projectCode,
        int fiscalYear,
        String indicatorId,
        String mofDivCode,
        String unitCode,
        long revision,
        String period,
        @Nullable String value,
        @Nullable String tier,
        @Nullable String note,
        List<String> evidence,
        @Nullable String expectedAtYearEnd,
        @Nullable String likelihood,
        String reporter,
        Instant recordedAt) {}
