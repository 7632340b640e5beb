package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// A planned amount by its two sources, in the proportion of the budget's.
///
/// 财政资金 is rounded half up to the 分 and 其他资金 is the rest, so the two always add up, neither
/// falls from one checkpoint to the next, and both end at the budget's.
public record FundSplit(Money fiscal, Money other) {

    /// @param fiscalOfBudget the budget's 财政资金
    public static FundSplit of(Money planned, Money fiscalOfBudget, Money budget) {
        if (budget.isZero()) {
            return new FundSplit(Money.ZERO, planned);
        }
        var fiscal =
                BigDecimal.valueOf(planned.fen())
                        .multiply(BigDecimal.valueOf(fiscalOfBudget.fen()))
                        .divide(BigDecimal.valueOf(budget.fen()), 0, RoundingMode.HALF_UP);
        var share = Money.ofFen(fiscal.longValueExact());
        return new FundSplit(share, planned.minus(share));
    }
}
