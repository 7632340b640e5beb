package io.jixiao.kernel;

import io.jixiao.kernel.Expectation.InWords;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the cell 指标值 as people type it: other signs, wide characters, blanks anywhere.
///
/// Where a cell holds a second number it is not guessed at: it stays words, and a person sees it.
final class ExpectationReader {

    private static final Map<String, String> SIGN_ALIASES =
            Map.of("≧", "≥", ">=", "≥", "≦", "≤", "<=", "≤", "═", "=", "﹦", "=");

    private static final Map<String, String> UNIT_ALIASES = Map.of("百分比", "%", "次数", "次");

    private static final Pattern CELL =
            Pattern.compile(
                    "(?<sign>[<>]=|[≥≧>≤≦<=═﹦])"
                            + "(?<value>[+-]?[0-9]{1,15}(?:\\.[0-9]{1,6})?)"
                            + "(?<unit>.*)",
                    Pattern.DOTALL);

    /// Documents carry no-break, ideographic and zero-width blanks, and Word its end-of-cell mark.
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /// Square and cubic metres are the only units with a digit: `m2`, `km2`, `m3`.
    private static final Pattern DIGIT = Pattern.compile("(?<!m)\\p{Nd}|(?<=m)[\\p{Nd}&&[^23]]");

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';
    private static final int WIDE_TO_ASCII = FIRST_WIDE - '!';

    private ExpectationReader() {}

    static Expectation read(String cell) {
        var text = cell.strip();
        var bare = bare(text);
        var measured = CELL.matcher(bare);
        if (measured.matches() && !holdsDigit(measured.group("unit"))) {
            return new Measured(
                    operator(measured.group("sign")),
                    new BigDecimal(measured.group("value")),
                    measured.group("unit"));
        }
        return new InWords(bare.isEmpty() ? "" : text);
    }

    static String canonicalUnit(String unit) {
        var bare = bare(unit);
        return UNIT_ALIASES.getOrDefault(bare, bare);
    }

    static boolean holdsDigit(String unit) {
        return DIGIT.matcher(unit).find();
    }

    private static Operator operator(String sign) {
        return Operator.ofSign(SIGN_ALIASES.getOrDefault(sign, sign)).orElseThrow();
    }

    /// Without blanks, and `＞９０％` as `>90%`.
    private static String bare(String text) {
        var narrow = new StringBuilder(text.length());
        for (char each : BLANKS.matcher(text).replaceAll("").toCharArray()) {
            boolean wide = each >= FIRST_WIDE && each <= LAST_WIDE;
            narrow.append(wide ? (char) (each - WIDE_TO_ASCII) : each);
        }
        return narrow.toString();
    }
}
