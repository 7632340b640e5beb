package io.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What became of one row.
public sealed interface Judgement {

    /// @param points two decimals, between 0 and the weight
    /// @param deviationPercent 偏离度 `(a − t)/t`; empty at t = 0 and where there is no number
    /// @param trace the case, the formula with its numbers, the rounding: Chinese sentences
    record Judged(
            BigDecimal points,
            boolean met,
            Optional<BigDecimal> deviationPercent,
            List<Flag> flags,
            List<String> trace)
            implements Judgement {

        public Judged {
            flags = List.copyOf(flags);
            trace = List.copyOf(trace);
        }
    }

    record NotJudged(Reading.Gap gap) implements Judgement {}
}
