package io.jixiao.target.intake;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Texts as documents print them: stray blanks, wide and narrow characters side by side.
final class Printed {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

    /// Blanks of a line that are not the plain one: no-break, ideographic, tab.
    private static final Pattern ODD_BLANKS = Pattern.compile("[\\p{Z}\\t&&[^\\n ]]");

    /// Control and half characters, and marks without width: no text, and no database takes some.
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}|\\p{Cf}");

    private static final Pattern LINE_ENDS = Pattern.compile(" *(\\r\\n?|\\n)\\s*");

    private static final Map<Character, Character> WIDE =
            Map.of(',', '，', ';', '；', ':', '：', '(', '（', ')', '）');

    private Printed() {}

    /// What a cell says: without blanks around it, lines and blanks of one kind.
    static String clean(String text) {
        var kept = NOT_TEXT.matcher(text).replaceAll("");
        var blanks = ODD_BLANKS.matcher(kept).replaceAll(" ");
        return LINE_ENDS.matcher(blanks).replaceAll("\n").strip();
    }

    /// For comparing labels: no blanks, narrow characters, no colon at the end.
    static String key(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var bare = BLANKS.matcher(narrow).replaceAll("");
        return bare.endsWith(":") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /// Word and Excel versions of one document differ in the width of punctuation only; between
    /// Chinese characters it is wide here, so that they say the same.
    static String canonical(String text) {
        var wide = new StringBuilder(text);
        boolean opened = false;
        for (int i = 0; i < wide.length(); i++) {
            char each = wide.charAt(i);
            boolean follows = i > 0 && isChinese(wide.charAt(i - 1));
            boolean widens = each == ')' ? opened : follows && WIDE.containsKey(each);
            if (widens) {
                wide.setCharAt(i, WIDE.getOrDefault(each, each));
                opened = each == '(' || (opened && each != ')');
            }
        }
        return wide.toString();
    }

    private static boolean isChinese(char each) {
        return Character.UnicodeScript.of(each) == Character.UnicodeScript.HAN
                || each == '）'
                || each == '”'
                || each == '》';
    }
}
