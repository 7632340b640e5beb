package io.jixiao.target.intake.xlsx;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Excel writes `_x000D_` for what XML cannot hold, and `_x005F_` for a line that looks like it.
final class Escaped {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private Escaped() {}

    static String read(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
