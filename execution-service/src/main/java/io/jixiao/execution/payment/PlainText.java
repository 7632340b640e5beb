package io.jixiao.execution.payment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Free text of a voucher: printable, of bounded length, and without what identifies a person.
final class PlainText {

    /// An identity number: 18 characters, the last a digit or X, or 15 digits of the old form.
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])(?:[0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9Xx])");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{4,}(?=[0-9]{4}(?![0-9]))");

    private static final char LOST = '\uFFFD';

    private PlainText() {}

    /// A character that was lost on the way counts as broken, too.
    static boolean isPrintable(String text) {
        return text.indexOf(LOST) < 0
                && text.codePoints().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /// Identity numbers are not taken in; of an account number the last four digits stay.
    static String masked(String text) {
        var anonymous = IDENTITY.matcher(text).replaceAll("***");
        return ACCOUNT.matcher(anonymous).replaceAll("****");
    }
}
