package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.RowRules.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// An expectation and what was reached, of matching kinds; the rule for points is total over it.
///
/// `met` is what the operator says: `>90` with 90 reached is not met and still scores like `≥90`.
public sealed interface Answer extends Reading {

    boolean met();

    /// `≥90百分比`, `>90百分比`
    record AtLeast(BigDecimal target, BigDecimal reached, boolean met) implements Answer {}

    /// `≤5起`, `<5起`
    record AtMost(BigDecimal target, BigDecimal reached, boolean met) implements Answer {}

    /// `=100%`
    record Exactly(BigDecimal target, BigDecimal reached) implements Answer {
        @Override
        public boolean met() {
            return reached.compareTo(target) == 0;
        }
    }

    /// `18-54周岁`, bounds included.
    record Within(BigDecimal low, BigDecimal high, BigDecimal reached) implements Answer {
        @Override
        public boolean met() {
            return reached.compareTo(low) >= 0 && reached.compareTo(high) <= 0;
        }
    }

    /// A promise in words, judged as a tier.
    ///
    /// @param chosen the points a person gave inside the tier
    record InTier(Tier tier, Optional<BigDecimal> chosen) implements Answer {
        @Override
        public boolean met() {
            return tier == Tier.ACHIEVED;
        }
    }

    /// 是/否, also 否 as the wanted answer.
    record YesOrNo(boolean met) implements Answer {}

    /// 不适用, and a reviewer agreed: the row weighs nothing, its siblings take its weight.
    record Excused() implements Answer {
        @Override
        public boolean met() {
            return true;
        }
    }

    /// `2023年12月底前`
    record ByDate(LocalDate due, LocalDate done) implements Answer {
        @Override
        public boolean met() {
            return !done.isAfter(due);
        }
    }
}
