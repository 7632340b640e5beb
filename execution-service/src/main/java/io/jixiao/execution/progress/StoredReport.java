package io.jixiao.execution.progress;

import java.time.Instant;

/// A report that has been recorded.
///
/// @param number in the order of recording, over all indicators
public record StoredReport(long number, Report report, String reporter, Instant recordedAt) {}
