package io.jixiao.target.plan;

/// A way to read the cells of a plan; the answer a person gives when more than one fits.
public enum Way {
    /// Cumulative 万元.
    AMOUNT,
    /// Cumulative percent of the budget.
    PERCENT,
    /// 万元 of each period alone.
    PER_PERIOD_AMOUNT,
    /// Percent of each period alone.
    PER_PERIOD_PERCENT;

    boolean isPerPeriod() {
        return switch (this) {
            case PER_PERIOD_AMOUNT, PER_PERIOD_PERCENT -> true;
            case AMOUNT, PERCENT -> false;
        };
    }

    boolean isPercent() {
        return switch (this) {
            case PERCENT, PER_PERIOD_PERCENT -> true;
            case AMOUNT, PER_PERIOD_AMOUNT -> false;
        };
    }
}
