package io.jixiao.target.lint;

import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.target.project.Indicator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the rules ask of a row.
final class Promises {

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /// Blanks, brackets and stops say nothing: `验收通过率（%）` is `验收通过率%`.
    private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\p{C}\\p{P}&&[^%％]]+");

    private Promises() {}

    static Optional<Measured> measured(Indicator indicator) {
        return indicator.expectation() instanceof Measured measured
                ? Optional.of(measured)
                : Optional.empty();
    }

    static boolean isPercent(Measured measured) {
        return measured.unit().equals("%");
    }

    /// Whether more is better.
    static boolean isFloor(Measured measured) {
        return switch (measured.operator()) {
            case AT_LEAST, MORE_THAN -> true;
            case EQUAL, AT_MOST, LESS_THAN -> false;
        };
    }

    /// Whether less is better.
    static boolean isCeiling(Measured measured) {
        return switch (measured.operator()) {
            case AT_MOST, LESS_THAN -> true;
            case EQUAL, AT_LEAST, MORE_THAN -> false;
        };
    }

    /// Whether what is measured can be more than the whole: growth can, a rate of something cannot.
    static boolean canExceedTheWhole(Indicator indicator, RuleSet rules) {
        var text = indicator.level3() + indicator.description();
        return rules.growthWords().stream().anyMatch(text::contains);
    }

    /// For comparing wordings.
    static String bare(String text) {
        return NOISE.matcher(text).replaceAll("");
    }
}
