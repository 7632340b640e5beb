package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the plan rule says about a project on one day, with every number it used.
///
/// @param checkpoint whose planned amount was taken
/// @param paid net of refunds, never below 0
public record PlanJudgement(
        PlanBands bands,
        int planVersion,
        Money budget,
        Checkpoint checkpoint,
        Money paid,
        LocalDate asOf) {

    public Money planned() {
        return checkpoint.planned();
    }

    /// Exact: 79.999 % is yellow, though it prints as 80.00 %.
    public Standing standing() {
        if (reaches(bands.green())) {
            return Standing.GREEN;
        }
        return reaches(bands.yellow()) ? Standing.YELLOW : Standing.RED;
    }

    public boolean isBehind() {
        return !reaches(bands.green());
    }

    /// Far enough above the bands for an alert to end.
    public boolean isRecovered() {
        return reaches(bands.recovered());
    }

    /// For display, two decimals; empty while nothing is planned.
    public Optional<BigDecimal> ratioPercent() {
        return planned().isZero() ? Optional.empty() : Optional.of(paid.percentOf(planned()));
    }

    /// Negative when less was paid than planned.
    public Money gap() {
        return paid.minus(planned());
    }

    public Map<String, String> numbers() {
        var numbers = new LinkedHashMap<String, String>();
        numbers.put("budget", budget.toYuan());
        numbers.put("checkpoint", checkpoint.date().toString());
        numbers.put("planned", planned().toYuan());
        numbers.put("paid", paid.toYuan());
        ratioPercent().ifPresent(ratio -> numbers.put("ratioPercent", ratio.toPlainString()));
        numbers.put("gap", gap().toYuan());
        numbers.put("greenFromPercent", percent(bands.green()));
        numbers.put("yellowFromPercent", percent(bands.yellow()));
        numbers.put("recoveredFromPercent", percent(bands.recovered()));
        return numbers;
    }

    /// Planned 0 is reached by anything.
    private boolean reaches(Percentage share) {
        return paid.isAtLeast(share, planned());
    }

    private static String percent(Percentage share) {
        return BigDecimal.valueOf(share.basisPoints(), 2).toPlainString();
    }
}
