package io.jixiao.kernel;

import io.jixiao.kernel.Expectation.Between;
import io.jixiao.kernel.Expectation.ByDate;
import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.NotApplicable;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Expectation.Unsettled;
import io.jixiao.kernel.Expectation.YesOrNo;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the cell 指标值 as people type it: other signs, words for signs, wide characters, blanks
/// anywhere.
///
/// Where a cell leaves a doubt it is not guessed at: it stays words, and a person sees it.
final class ExpectationReader {

    /// No number is that long; longer cells are words without a look.
    private static final int LONGEST = 200;

    private static final Set<String> NOT_APPLICABLE =
            Set.of("无", "/", "—", "——", "–", "-", "--", "不适用", "不涉及", "N/A");

    private static final String NUMBER =
            "[+-]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\\.[0-9]{1,6})?";

    private static final Pattern QUANTITY =
            Pattern.compile("(?<percent>百分之)?(?<value>" + NUMBER + ")(?<unit>.*)", Pattern.DOTALL);

    private static final Pattern RANGE =
            Pattern.compile(
                    "(?<low>"
                            + NUMBER
                            + "[^0-9~—–\\-至到]{0,20})(?:——|—|–|~|-|至|到)(?<high>"
                            + NUMBER
                            + ".*)",
                    Pattern.DOTALL);

    /// `≥18且≤54周岁`
    private static final Pattern TWO_BOUNDS =
            Pattern.compile("(?<low>[^且,、]{1,40})[且,、](?<high>[^且,、]{1,40})");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final String STOPS = ".,;:!。、";

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_ASCII = FIRST_WIDE - '!';

    private ExpectationReader() {}

    static Expectation read(String cell) {
        var text = cell.strip();
        if (text.length() > LONGEST) {
            return new InWords(text);
        }
        var bare = bare(text);
        return bare.isEmpty()
                ? new InWords("")
                : understood(withoutStops(bare)).orElseGet(() -> new InWords(text));
    }

    static Optional<Measured> inside(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = bare(text);
        for (int i = 1; i < bare.length(); i++) {
            if (Wording.startsAt(bare, i)) {
                var rest = withoutStops(bare.substring(i).replaceFirst("\\)$", ""));
                return quantity(rest)
                        .filter(Measured.class::isInstance)
                        .map(Measured.class::cast)
                        .or(() -> inside(rest));
            }
        }
        return Optional.empty();
    }

    private static Optional<Expectation> understood(String bare) {
        if (NOT_APPLICABLE.contains(bare)) {
            return Optional.of(new NotApplicable());
        }
        return yesOrNo(bare)
                .or(() -> Deadlines.read(bare).map(ByDate::new))
                .or(() -> range(bare))
                .or(() -> twoBounds(bare))
                .or(() -> quantity(bare));
    }

    private static Optional<Expectation> yesOrNo(String bare) {
        return switch (bare) {
            case "是", "=是" -> Optional.of(new YesOrNo(true));
            case "否", "=否" -> Optional.of(new YesOrNo(false));
            default -> Optional.empty();
        };
    }

    /// Not for falling bounds, other units, or two years: `2023-2025年` is a period.
    private static Optional<Expectation> range(String bare) {
        var leading = Wording.leading(bare);
        var form = RANGE.matcher(leading.rest());
        if (!leading.operators().isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        return number(form.group("low"))
                .flatMap(low -> number(form.group("high")).flatMap(high -> between(low, high)));
    }

    private static Optional<Expectation> twoBounds(String bare) {
        var form = TWO_BOUNDS.matcher(bare);
        if (!form.matches()) {
            return Optional.empty();
        }
        return number(form.group("low"))
                .filter(low -> low.operators().equals(Set.of(Operator.AT_LEAST)))
                .flatMap(
                        low ->
                                number(form.group("high"))
                                        .filter(
                                                high ->
                                                        high.operators()
                                                                .equals(Set.of(Operator.AT_MOST)))
                                        .flatMap(high -> between(low, high)));
    }

    private static Optional<Expectation> between(Found low, Found high) {
        boolean rising = low.value().compareTo(high.value()) < 0;
        boolean sameUnit = low.unit().isEmpty() || low.unit().equals(high.unit());
        return rising && sameUnit && Units.isLikely(high.unit())
                ? Optional.of(new Between(low.value(), high.value(), high.unit()))
                : Optional.empty();
    }

    private static Optional<Expectation> quantity(String bare) {
        return number(bare).flatMap(ExpectationReader::quantity);
    }

    private static Optional<Expectation> quantity(Found number) {
        if (!number.operators().isEmpty()) {
            return Wording.agreed(number.operators())
                    .map(operator -> new Measured(operator, number.value(), number.unit()));
        }
        return Units.isLikely(number.unit())
                ? Optional.of(new Unsettled(number.value(), number.unit()))
                : Optional.empty();
    }

    /// @param operators all that stood around it
    private record Found(Set<Operator> operators, BigDecimal value, String unit) {}

    private static Optional<Found> number(String bare) {
        var leading = Wording.leading(bare);
        var form = QUANTITY.matcher(leading.rest());
        if (!form.matches()) {
            return Optional.empty();
        }
        var trailing = Wording.trailing(form.group("unit"));
        var operators = EnumSet.noneOf(Operator.class);
        operators.addAll(leading.operators());
        operators.addAll(trailing.operators());
        var value = new BigDecimal(form.group("value").replace(",", ""));
        var unit = Units.canonical(trailing.rest());
        if (form.group("percent") != null) {
            return unit.isEmpty()
                    ? Optional.of(new Found(operators, value, "%"))
                    : Optional.empty();
        }
        if (!Units.isWritable(unit) || Quantity.isYear(value, unit)) {
            return Optional.empty();
        }
        return Optional.of(new Found(operators, value, unit));
    }

    /// Without blanks, and `＞９０％` as `>90%`. Documents carry no-break, ideographic and zero-width
    /// blanks, and Word its end-of-cell mark.
    static String bare(String text) {
        var narrow = new StringBuilder(text.length());
        for (char each : BLANKS.matcher(text).replaceAll("").toCharArray()) {
            boolean wide = each >= FIRST_WIDE && each <= LAST_WIDE;
            narrow.append(wide ? (char) (each - WIDE_TO_ASCII) : each);
        }
        return narrow.toString();
    }

    private static String withoutStops(String bare) {
        int end = bare.length();
        while (end > 0 && STOPS.indexOf(bare.charAt(end - 1)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }
}
