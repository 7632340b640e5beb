package io.jixiao.target.form;

import java.util.regex.Pattern;

/// What a file can hold: XML knows no control characters and no half characters.
final class Printable {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern NOT_IN_XML =
            Pattern.compile("[^\t\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Printable() {}

    static String text(String text) {
        return NOT_IN_XML.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }
}
