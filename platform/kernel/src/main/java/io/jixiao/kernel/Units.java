package io.jixiao.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// The units of measure (计量单位) of the forms, from `units.csv`: what they measure and how else
/// people write them.
///
/// A unit that is not in the list may be used all the same: places have their own.
public final class Units {

    private static final int LONGEST = 20;

    /// Behind a number without an operator more than this is likely a phrase: `24小时值班制度`.
    private static final int LONGEST_UNKNOWN = 4;

    /// Letters and the signs of units; no sign of an operator, a range or a sentence.
    private static final Pattern FORM =
            Pattern.compile("(?:[\\p{L}\\p{M}\\p{So}\\p{Sc}\\p{No}%‰°'\"/·()、]|m[23])*(?<!、)");

    /// Square and cubic metres are the only units with a digit: `m2`, `km2`, `m3`.
    private static final Pattern DIGIT = Pattern.compile("(?<!m)\\p{Nd}|(?<=m)[\\p{Nd}&&[^23]]");

    /// `12月底前` is a time without its year.
    private static final Pattern PART_OF_A_DATE = Pattern.compile("[月日号]");

    private static final Pattern PARTS = Pattern.compile("[/·、]每?");

    private static final List<Unit> ALL = load();
    private static final Map<String, Unit> BY_NAME = byName();

    private Units() {}

    /// @param name as this project writes it
    /// @param dimension 量纲 in Chinese: 比率, 金额, 长度
    /// @param factor how many of the first unit of its dimension
    /// @param aliases other ways to write it
    public record Unit(String name, String dimension, BigDecimal factor, List<String> aliases) {
        public Unit {
            aliases = List.copyOf(aliases);
        }
    }

    /// In the order of the list, which groups them by dimension.
    public static List<Unit> all() {
        return ALL;
    }

    /// By name or alias, `百分比` as well as `%`.
    public static Optional<Unit> find(String unit) {
        return Optional.ofNullable(BY_NAME.get(ExpectationReader.bare(unit)));
    }

    /// Also for a rate of known units, `元/人、天`, and where there is none.
    public static boolean known(String unit) {
        var bare = canonical(unit);
        return bare.isEmpty()
                || BY_NAME.containsKey(bare)
                || Arrays.stream(PARTS.split(bare, -1)).allMatch(BY_NAME::containsKey);
    }

    /// `百分比` as `%`; an unknown unit only without blanks and wide characters.
    public static String canonical(String unit) {
        var bare = ExpectationReader.bare(unit);
        var known = BY_NAME.get(bare);
        return known == null ? bare : known.name();
    }

    static boolean holdsDigit(String unit) {
        return DIGIT.matcher(unit).find();
    }

    /// Behind a number it reads back as a unit and as nothing else.
    static boolean isWritable(String unit) {
        return unit.length() <= LONGEST
                && FORM.matcher(unit).matches()
                && !Wording.holdsTrailing(unit);
    }

    /// Surely a unit even where no operator says that the cell is a quantity.
    static boolean isLikely(String unit) {
        return known(unit)
                || (unit.length() <= LONGEST_UNKNOWN && !PART_OF_A_DATE.matcher(unit).lookingAt());
    }

    private static List<Unit> load() {
        var stream = Objects.requireNonNull(Units.class.getResourceAsStream("units.csv"));
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("unit,"))
                    .map(Units::unit)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unit(String line) {
        var cells = line.split(",", -1);
        var aliases = cells[3].isEmpty() ? List.<String>of() : List.of(cells[3].split(" "));
        return new Unit(cells[0], cells[1], new BigDecimal(cells[2]), aliases);
    }

    private static Map<String, Unit> byName() {
        var units = new HashMap<String, Unit>();
        for (var unit : ALL) {
            units.put(unit.name(), unit);
            unit.aliases().forEach(alias -> units.put(ExpectationReader.bare(alias), unit));
        }
        return Map.copyOf(units);
    }
}
