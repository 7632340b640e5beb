package io.jixiao.kernel;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.util.List;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

/// What the properties are tried on: amounts, shares, cells, and strings of every sort.
final class Samples {

    static final long LARGEST_FEN = 99_999_999_999_999_999L;

    /// The pieces that cells and amounts are typed from, and some that do not belong.
    private static final List<String> PIECES =
            List.of(
                    "≥", "≤", "≧", "≦", ">=", "<=", ">", "<", "=", "═", "﹦", "＞", "＝", "-", "+",
                    ".", ",", "0", "1", "9", "90", "1000", "0.50", "1e3", "９", "٣", "%", "％", "‰",
                    "百分比", "次数", "次", "米", "m2", "m", "人/次", "万元", "以上", " ", "\u00A0", "\u3000",
                    "\t", "\n", "\u0007", "\u001C", "\u200B", "\uD835", "\uDFCF", "NaN", "优");

    private static final List<String> UNITS =
            List.of("", "%", "‰", "百分比", "次数", "次", "米", "m2", "km2", "m3", "人/次", "元/人、天", "％");

    private Samples() {}

    static Gen<Money> amounts() {
        return longs().between(-LARGEST_FEN, LARGEST_FEN).map(Money::ofFen);
    }

    /// Half the range, so that two of them can be added.
    static Gen<Money> halfAmounts() {
        return longs().between(-LARGEST_FEN / 2, LARGEST_FEN / 2).map(Money::ofFen);
    }

    static Gen<Percentage> shares() {
        return longs().between(0, 50_000).map(Percentage::new);
    }

    /// Typed text (pieces of real cells in any order) as often as arbitrary text.
    static Gen<String> texts() {
        return typedTexts().mix(strings().allPossible().ofLengthBetween(0, 30));
    }

    static Gen<Expectation.Measured> measured() {
        return Generate.enumValues(Expectation.Operator.class)
                .zip(
                        longs().between(-999_999_999_999_999L, 999_999_999_999_999L),
                        integers().between(0, 6),
                        (operator, digits, decimals) ->
                                new Expectation.Measured(
                                        operator, BigDecimal.valueOf(digits, decimals), ""))
                .zip(
                        Generate.pick(UNITS),
                        (bare, unit) ->
                                new Expectation.Measured(bare.operator(), bare.value(), unit));
    }

    private static Gen<String> typedTexts() {
        return lists().of(Generate.pick(PIECES))
                .ofSizeBetween(0, 8)
                .map(pieces -> String.join("", pieces));
    }
}
