package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A self-evaluation table (自评表) ready to be scored.
public record Table(Budget budget, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /// 年初预算数, 全年预算数, 全年执行数.
    ///
    /// @param executed payments net of refunds
    public record Budget(Money initial, Money adjusted, Money executed) {}

    /// One third-level indicator.
    ///
    /// @param id names the row for its readers; the order of rows is the order of the table
    /// @param target the cell 年度指标值 as printed
    /// @param actual the cell 实际完成值 as printed; empty where nothing is known
    /// @param weight 分值 where one is printed
    public record Row(
            String id,
            Levels levels,
            String target,
            String actual,
            Optional<BigDecimal> weight,
            Reading reading) {

        private static final int DECIMALS = 2;

        public Row {
            weight = weight.map(Row::requireWeight);
        }

        private static BigDecimal requireWeight(BigDecimal weight) {
            var plain = weight.stripTrailingZeros();
            if (plain.signum() <= 0
                    || plain.compareTo(Scheme.FULL) > 0
                    || plain.scale() > DECIMALS) {
                throw RuleViolation.of("weight.range", "weight", weight, "highest", Scheme.FULL);
            }
            return plain.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        }
    }
}
