package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scoring.Answer.AtLeast;
import io.jixiao.evaluation.scoring.Answer.AtMost;
import io.jixiao.evaluation.scoring.Answer.ByDate;
import io.jixiao.evaluation.scoring.Answer.Exactly;
import io.jixiao.evaluation.scoring.Answer.Within;
import io.jixiao.evaluation.scoring.Answer.YesOrNo;
import io.jixiao.evaluation.scoring.Reading.Gap;
import io.jixiao.evaluation.scoring.Reading.Missing;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;

/// Joins expectation and actual, once, at the edge of scoring: what comes out always has a score or
/// a named gap. Nothing is guessed: no operator where none is printed, no tier out of other words.
final class Pairing {

    private Pairing() {}

    static Reading of(Expectation expectation, Actual actual) {
        return switch (expectation) {
            case Expectation.Measured promised -> measured(promised, actual);
            case Expectation.Between range -> other(actual, () -> within(range, actual));
            case Expectation.YesOrNo wanted -> other(actual, () -> yesOrNo(wanted, actual));
            case Expectation.ByDate(var due) -> other(actual, () -> byDate(due, actual));
            case Expectation.InWords(var text) ->
                    text.isEmpty()
                            ? new Missing(Gap.NO_TARGET)
                            : other(actual, () -> new Missing(Gap.NO_TIER));
            case Expectation.NotApplicable _ -> new Missing(Gap.NO_TARGET);
            case Expectation.Unsettled _ ->
                    new Missing(actual instanceof Actual.Nothing ? Gap.NO_ACTUAL : Gap.NO_OPERATOR);
        };
    }

    /// Whatever is not one number may be answered by a tier as well.
    private static Reading other(Actual actual, Supplier<Reading> own) {
        return switch (actual) {
            case Actual.Nothing _ -> new Missing(Gap.NO_ACTUAL);
            case Actual.InTier(var tier, var points) -> new Answer.InTier(tier, points);
            case Actual.Measured _, Actual.Words _ -> own.get();
        };
    }

    private static Reading measured(Expectation.Measured promised, Actual actual) {
        return switch (actual) {
            case Actual.Nothing _ -> new Missing(Gap.NO_ACTUAL);
            case Actual.Measured(var reached, var unit) -> {
                requireUnit(promised.unit(), unit);
                yield compared(promised, reached);
            }
            case Actual.InTier _, Actual.Words _ -> throw notANumber(actual);
        };
    }

    private static Answer compared(Expectation.Measured promised, BigDecimal reached) {
        var target = promised.value();
        boolean met = promised.operator().isMetBy(reached, target);
        return switch (promised.operator()) {
            case AT_LEAST, MORE_THAN -> new AtLeast(target, reached, met);
            case EQUAL -> new Exactly(target, reached);
            case AT_MOST, LESS_THAN -> new AtMost(target, reached, met);
        };
    }

    private static Answer yesOrNo(Expectation.YesOrNo wanted, Actual actual) {
        if (meaning(actual) instanceof Expectation.YesOrNo given) {
            return new YesOrNo(given.equals(wanted));
        }
        throw RuleViolation.of("actual.not-yes-or-no", "actual", actual.printed());
    }

    private static Answer byDate(LocalDate due, Actual actual) {
        if (meaning(actual) instanceof Expectation.ByDate(var done)) {
            return new ByDate(due, done);
        }
        throw RuleViolation.of("actual.not-a-date", "actual", actual.printed());
    }

    private static Expectation meaning(Actual actual) {
        return Expectation.read(actual.printed());
    }

    private static Answer within(Expectation.Between range, Actual actual) {
        if (actual instanceof Actual.Measured(var reached, var unit)) {
            requireUnit(range.unit(), unit);
            return new Within(range.low(), range.high(), reached);
        }
        throw notANumber(actual);
    }

    /// 元 under a promise in 万元 is a slip of ten thousand, not a score.
    private static void requireUnit(String promised, String given) {
        if (!given.isEmpty() && !given.equals(promised)) {
            throw RuleViolation.of(
                    "actual.unit-differs",
                    "actual",
                    given,
                    "target",
                    promised.isEmpty() ? "—" : promised);
        }
    }

    private static RuleViolation notANumber(Actual actual) {
        return RuleViolation.of("actual.not-a-number", "actual", actual.printed());
    }
}
