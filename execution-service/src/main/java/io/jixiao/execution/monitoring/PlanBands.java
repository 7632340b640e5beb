package io.jixiao.execution.monitoring;

import io.jixiao.kernel.Percentage;
import io.jixiao.kernel.RuleViolation;

/// Where the colours begin, as one version of the rule set says. Floors are inclusive: 80 % is
/// green.
///
/// @param green share of the plan from which a project is on plan
/// @param yellow share from which it is behind, and below which it is far behind
/// @param recoveryMargin how far above `green` it must come for an alert to end by itself
public record PlanBands(
        int version, Percentage green, Percentage yellow, Percentage recoveryMargin) {

    public PlanBands {
        if (green.compareTo(yellow) <= 0 || yellow.basisPoints() <= 0) {
            throw RuleViolation.of("rule-set.bands", "green", green, "yellow", yellow);
        }
        if (recoveryMargin.basisPoints() < 0) {
            throw RuleViolation.of("rule-set.margin", "margin", recoveryMargin);
        }
    }

    Percentage recovered() {
        return green.plus(recoveryMargin);
    }
}
