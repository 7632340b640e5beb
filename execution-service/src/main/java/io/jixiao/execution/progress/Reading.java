package io.jixiao.execution.progress;

import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;

/// 完成值: what an indicator has reached.
public sealed interface Reading {

    /// Cumulative since the beginning of the year, or a rate.
    record Value(BigDecimal number) implements Reading {

        private static final int INTEGER_DIGITS = 15;
        private static final int DECIMALS = 6;

        /// One form for equal numbers: 700, not 700.0 and not 7E+2.
        public Value {
            var stripped = number.stripTrailingZeros();
            if ((long) stripped.precision() - stripped.scale() > INTEGER_DIGITS
                    || stripped.scale() > DECIMALS) {
                throw RuleViolation.of(
                        "expectation.value-range",
                        "value",
                        number,
                        "digits",
                        INTEGER_DIGITS,
                        "decimals",
                        DECIMALS);
            }
            number = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }

        boolean isBelow(Value other) {
            return number.compareTo(other.number) < 0;
        }
    }

    /// Of an indicator in words.
    record InWords(Tier tier) implements Reading {}
}
