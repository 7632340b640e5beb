package io.jixiao.target.lint;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Change;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import java.util.ArrayList;
import java.util.List;

/// 财政资金 + 其他资金 = 预算数. A form where they differ cannot be kept, so this is not in the
/// catalogue: it is for what reads forms before they are kept.
public final class FundingAddsUp {

    private FundingAddsUp() {}

    /// Offers to correct each of the three.
    public static Finding finding(Money budget, Money fiscal, Money other) {
        var sum = fiscal.plus(other);
        var fixes = new ArrayList<Fix>(List.of(put("/funding/budget", sum)));
        if (fiscal.compareTo(budget) <= 0) {
            fixes.add(put("/funding/other", budget.minus(fiscal)));
        }
        if (other.compareTo(budget) <= 0) {
            fixes.add(put("/funding/fiscal", budget.minus(other)));
        }
        return Finding.blocking(
                        "/funding",
                        "funding.parts-miss-budget",
                        "budget",
                        budget.toYuan(),
                        "fiscal",
                        fiscal.toYuan(),
                        "other",
                        other.toYuan(),
                        "sum",
                        sum.toYuan())
                .with(fixes.toArray(Fix[]::new));
    }

    private static Fix put(String place, Money amount) {
        return new Fix(List.of(new Change(place, amount.toYuan())));
    }
}
