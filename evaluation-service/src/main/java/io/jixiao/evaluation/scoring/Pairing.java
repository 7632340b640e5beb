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
import java.util.Optional;
import java.util.Set;

/// Joins expectation and actual, once, at the edge of scoring: what comes out always has a score or
/// a named gap. Nothing is guessed: no operator where none is printed, no tier out of other words.
final class Pairing {

    private static final Set<String> NOT_APPLICABLE = Set.of("", "无", "/", "—", "–", "-");
    private static final Set<String> YES_OR_NO = Set.of("是", "否");

    private Pairing() {}

    static Reading of(Expectation expectation, Actual actual) {
        return switch (expectation) {
            case Expectation.Measured promised -> measured(promised, actual);
            case Expectation.InWords(var text) -> inWords(text, actual);
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

    private static Reading inWords(String text, Actual actual) {
        if (NOT_APPLICABLE.contains(text)) {
            return new Missing(Gap.NO_TARGET);
        }
        if (actual instanceof Actual.Nothing) {
            return new Missing(Gap.NO_ACTUAL);
        }
        if (actual instanceof Actual.InTier(var tier, var points) && !isNumber(text)) {
            return new Answer.InTier(tier, points);
        }
        if (YES_OR_NO.contains(text)) {
            return yesOrNo(text, actual);
        }
        var range = Range.read(text);
        if (range.isPresent()) {
            return within(range.get(), actual);
        }
        var due = Dates.read(text);
        if (due.isPresent()) {
            return byDate(due.get(), actual);
        }
        return new Missing(isNumber(text) ? Gap.NO_OPERATOR : Gap.NO_TIER);
    }

    /// A number without an operator.
    private static boolean isNumber(String text) {
        return Expectation.read("=" + text) instanceof Expectation.Measured;
    }

    private static Answer yesOrNo(String wanted, Actual actual) {
        if (actual instanceof Actual.Words(var given) && YES_OR_NO.contains(given)) {
            return new YesOrNo(given.equals(wanted));
        }
        throw RuleViolation.of("actual.not-yes-or-no", "actual", actual.printed());
    }

    private static Answer byDate(LocalDate due, Actual actual) {
        var done =
                actual instanceof Actual.Words(var given)
                        ? Dates.read(given)
                        : Optional.<LocalDate>empty();
        return new ByDate(
                due,
                done.orElseThrow(
                        () -> RuleViolation.of("actual.not-a-date", "actual", actual.printed())));
    }

    private static Answer within(Range range, Actual actual) {
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
