package io.jixiao.execution.progress;

import java.util.Optional;

/// An indicator and how it stands.
///
/// @param latest report of the latest period; empty while nothing is reported
public record IndicatorProgress(Indicator indicator, Optional<StoredReport> latest) {}
