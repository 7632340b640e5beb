package io.jixiao.execution.knowledge;

import java.time.LocalDate;

/// When a period is closed (结账): some days after its end, so that the treasury can deliver.
///
/// @param days after the period's last day that still belong to it
public record ClosingRule(int days) {

    /// The last day that is closed when this business date has begun.
    LocalDate closedThrough(LocalDate today) {
        return today.minusDays(days + 1L);
    }
}
