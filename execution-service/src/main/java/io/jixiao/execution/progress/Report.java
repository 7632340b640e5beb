package io.jixiao.execution.progress;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// 完成情况 of one indicator as reported; the same content again is the same report.
///
/// @param period month the reading stands for
/// @param evidence content hashes, `sha256:…`
/// @param expectedAtYearEnd the unit's own forecast
/// @param reason why a later reading is lower
public record Report(
        IndicatorKey indicator,
        YearMonth period,
        Reading reading,
        Optional<String> note,
        List<String> evidence,
        Optional<BigDecimal> expectedAtYearEnd,
        Optional<Likelihood> likelihood,
        Optional<String> reason) {

    public Report {
        evidence = List.copyOf(evidence);
    }
}
