package io.jixiao.execution.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as it comes in over any channel, nothing of it checked yet.
public record Submission(
        @Nullable String projectCode,
        @Nullable Integer fiscalYear,
        @Nullable String indicatorId,
        @Nullable String period,
        @Nullable String value,
        @Nullable String tier,
        @Nullable String note,
        @Nullable List<String> evidence,
        @Nullable String expectedAtYearEnd,
        @Nullable String likelihood,
        @Nullable String reason) {}
