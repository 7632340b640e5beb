package io.jixiao.kit.problem;

import io.jixiao.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads texts, days, choices and lists of a request, and notes in [Faults] whatever cannot be
/// kept.
public final class Fields {

    /// Line breaks and tabs are text; other control characters and half characters are not, and no
    /// database takes them.
    private static final Pattern NOT_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]|\\p{Cs}");

    private static final int LAST_YEAR = 9999;

    private final Faults faults;

    public Fields(Faults faults) {
        this.faults = faults;
    }

    /// 2023-06-30; the year has four digits, so that days can be counted from it.
    ///
    /// @throws RuleViolation of code `date.form`
    public static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() > 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // falls through to the refusal below
        }
        throw RuleViolation.of("date.form", "given", text);
    }

    /// A request without a body arrives as null: 400.
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw Problem.badRequest(Fault.of("body.missing"));
        }
        return body;
    }

    /// Without blanks around it; null with a fault when it is absent or cannot be kept.
    public @Nullable String text(String place, @Nullable String value, int longest) {
        return faults.required(place, value, text -> fit(text, longest).strip());
    }

    /// Without blanks around it; empty when absent.
    public String optionalText(String place, @Nullable String value, int longest) {
        var text = faults.optional(place, value, given -> fit(given, longest).strip());
        return text == null ? "" : text;
    }

    /// As it was typed, blanks included; empty when absent.
    public String printed(String place, @Nullable String value, int longest) {
        var text = value == null ? "" : faults.catching(place, () -> fit(value, longest));
        return text == null ? "" : text;
    }

    /// Null with a fault when it is absent or none of the choices.
    public <E extends Enum<E>> @Nullable E choice(
            String place, @Nullable String value, Class<E> choices) {
        return faults.required(place, value, given -> oneOf(given, choices));
    }

    /// Null when absent; null with a fault when it is none of the choices.
    public <E extends Enum<E>> @Nullable E optionalChoice(
            String place, @Nullable String value, Class<E> choices) {
        return faults.optional(place, value, given -> oneOf(given, choices));
    }

    /// Empty when absent, or with a fault when there are too many.
    public <T extends @Nullable Object> List<T> list(
            String place, @Nullable List<T> values, int most) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            faults.add(Fault.at(place, "list.too-long", "highest", most, "given", values.size()));
            return List.of();
        }
        return values;
    }

    private static <E extends Enum<E>> E oneOf(String given, Class<E> choices) {
        var wanted = fit(given, given.length()).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(choices.getEnumConstants())
                .filter(each -> each.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                RuleViolation.of(
                                        "field.choice", "given", given, "choices", names(choices)));
    }

    private static String names(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }

    private static String fit(String text, int longest) {
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
