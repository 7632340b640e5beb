package io.jixiao.target.form.xlsx;

import java.util.regex.Pattern;

/// Excel reads `_x0041_` as A, whoever wrote it.
final class Escapes {

    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private Escapes() {}

    static String of(String text) {
        return LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
    }
}
