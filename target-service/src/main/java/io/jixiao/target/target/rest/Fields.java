package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Faults;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a request and notes everything that is wrong with them.
final class Fields {

    /// Line breaks and tabs are text; other control characters and half characters are not, and no
    /// database takes them.
    private static final Pattern NOT_TEXT =
            Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    private final Faults faults;

    Fields(Faults faults) {
        this.faults = faults;
    }

    /// Null with a fault when it is absent or not fit to be kept.
    @Nullable String text(String place, @Nullable String value, int longest) {
        return faults.required(place, value, text -> fit(text, longest));
    }

    /// Blank when absent.
    String optionalText(String place, @Nullable String value, int longest) {
        var text = faults.optional(place, value, given -> fit(given, longest));
        return text == null ? "" : text;
    }

    /// As printed: not even blanks around it are taken away.
    String printed(String place, @Nullable String value, int longest) {
        if (value == null) {
            return "";
        }
        var text = faults.catching(place, () -> raw(value, longest));
        return text == null ? "" : text;
    }

    <E extends Enum<E>> @Nullable E choice(
            String place, @Nullable String value, Class<E> choices) {
        return faults.required(place, value, given -> oneOf(given, choices));
    }

    static <E extends Enum<E>> E oneOf(String given, Class<E> choices) {
        for (var each : choices.getEnumConstants()) {
            if (each.name().equals(given.strip().toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw RuleViolation.of(
                "field.choice",
                "given",
                given,
                "choices",
                String.join(", ", names(choices.getEnumConstants())));
    }

    private static String[] names(Enum<?>[] constants) {
        var names = new String[constants.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = constants[i].name();
        }
        return names;
    }

    private static String fit(String text, int longest) {
        return raw(text, longest).strip();
    }

    private static String raw(String text, int longest) {
        if (text.length() > longest) {
            throw RuleViolation.of(
                    "field.length", "lowest", 0, "highest", longest, "given", text.length());
        }
        if (NOT_TEXT.matcher(text).find()) {
            throw RuleViolation.of("field.characters");
        }
        return text;
    }
}
