package io.jixiao.target.target;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;

/// A line of a list.
public record TargetSummary(
        TargetKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        Money budget,
        StateName state,
        long revision) {}
