package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How much is expected to be paid by the end of a day between two checkpoints (docs/rules/01).
public enum Interpolation {
    /// The last passed checkpoint counts until the next one: what alerts are judged by.
    STEP {
        @Override
        Money between(Checkpoint last, Checkpoint next, LocalDate on) {
            return on.equals(next.date()) ? next.planned() : last.planned();
        }
    },
    /// In proportion to the days gone, half up to the 分: what charts show.
    LINEAR {
        @Override
        Money between(Checkpoint last, Checkpoint next, LocalDate on) {
            var gone = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.date(), on));
            var whole = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.date(), next.date()));
            var step = BigDecimal.valueOf(next.planned().minus(last.planned()).fen());
            var part = step.multiply(gone).divide(whole, 0, RoundingMode.HALF_UP);
            return last.planned().plus(Money.ofFen(part.longValueExact()));
        }
    };

    abstract Money between(Checkpoint last, Checkpoint next, LocalDate on);

    /// Starts from nothing at the end of the year before; after the last checkpoint nothing is
    /// added. 0 where there is no plan.
    public Money expected(ExpenditurePlan plan, LocalDate on) {
        var last = new Checkpoint(on.withDayOfYear(1).minusDays(1), Money.ZERO, BigDecimal.ZERO);
        for (var next : plan.checkpoints()) {
            if (!on.isAfter(next.date())) {
                return between(last, next, on);
            }
            last = next;
        }
        return last.planned();
    }
}
