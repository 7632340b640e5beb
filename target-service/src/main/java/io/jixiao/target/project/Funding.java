package io.jixiao.target.project;

import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.util.List;

/// 预算规模: the budget and its two sources, 财政资金 and 其他资金.
public record Funding(Money budget, Money fiscal, Money other) {

    public Funding {
        for (var each : List.of(budget, fiscal, other)) {
            if (each.isNegative()) {
                throw RuleViolation.of("funding.negative", "amount", each.toYuan());
            }
        }
        if (!fiscal.plus(other).equals(budget)) {
            throw RuleViolation.of(
                    "funding.parts-miss-budget",
                    "budget",
                    budget.toYuan(),
                    "fiscal",
                    fiscal.toYuan(),
                    "other",
                    other.toYuan(),
                    "sum",
                    fiscal.plus(other).toYuan());
        }
    }
}
