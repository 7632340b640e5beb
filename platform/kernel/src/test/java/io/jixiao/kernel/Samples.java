package io.jixiao.kernel;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import java.math.BigDecimal;
import java.time.LocalDate;
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
                    "百分比", "次数", "次", "米", "m2", "m", "人/次", "万元", "以上", "及以上", "以内", "不少于", "达到",
                    "控制在", "百分之", "1,000", "—", "~", "至", "且", "、", "年", "月", "2023", "底前", "内",
                    "是", "否", "无", "/", "(含)", "之间", "。", " ", "\u00A0", "\u3000", "\t", "\n",
                    "\u0007", "\u001C", "\u200B", "\uD835", "\uDFCF", "NaN", "优");

    private static final List<String> UNITS =
            List.of("", "%", "‰", "百分比", "次数", "次", "米", "m2", "km2", "m3", "人/次", "元/人、天", "％");

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

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

    /// Values of every kind, as far as they can be built.
    static Gen<Expectation> expectations() {
        var days = longs().between(0, 36_000).map(LocalDate.of(2000, 1, 1)::plusDays);
        Gen<Expectation> quantities =
                numbers().zip(numbers(), units(), Samples::quantity).map(each -> each);
        return quantities
                .mix(measured().map(each -> each))
                .mix(days.map(Samples::byDate))
                .mix(
                        Generate.pick(
                                List.of(
                                        new Expectation.YesOrNo(true),
                                        new Expectation.YesOrNo(false),
                                        new Expectation.NotApplicable(),
                                        new Expectation.InWords(""),
                                        new Expectation.InWords("明显 提升"))));
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

    private static Gen<BigDecimal> numbers() {
        return longs().between(-3_000_000, 3_000_000)
                .zip(integers().between(0, 6), BigDecimal::valueOf);
    }

    /// Also what is no unit: the constructors must refuse what would not read back.
    private static Gen<String> units() {
        return Generate.pick(UNITS)
                .mix(lists().of(Generate.pick(PIECES)).ofSizeBetween(0, 3).map(Samples::joined));
    }

    private static String joined(List<String> pieces) {
        return String.join("", pieces);
    }

    private static Expectation byDate(LocalDate day) {
        return new Expectation.ByDate(day.isAfter(LocalDate.of(2099, 12, 31)) ? LAST_DAY : day);
    }

    private static Expectation quantity(BigDecimal one, BigDecimal other, String unit) {
        try {
            return one.compareTo(other) < 0
                    ? new Expectation.Between(one, other, unit)
                    : one.compareTo(other.negate()) < 0
                            ? new Expectation.Unsettled(one, unit)
                            : new Expectation.Measured(Expectation.Operator.AT_MOST, one, unit);
        } catch (RuleViolation _) {
            return new Expectation.InWords("");
        }
    }

    private static Gen<String> typedTexts() {
        return lists().of(Generate.pick(PIECES)).ofSizeBetween(0, 8).map(Samples::joined);
    }
}
