package io.jixiao.execution.payment;

import io.jixiao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one submission and collects everything wrong with them.
final class Fields {

    private static final int LONGEST_TEXT = 400;

    private final List<Objection> objections = new ArrayList<>();

    void object(String place, String code, Object... namesAndValues) {
        objections.add(Objection.at(place, code, namesAndValues));
    }

    <T, R> @Nullable R required(String place, @Nullable T value, Function<T, R> read) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            object(place, "field.required");
            return null;
        }
        return catching(place, () -> read.apply(value));
    }

    <R> @Nullable R catching(String place, Supplier<R> read) {
        try {
            return read.get();
        } catch (RuleViolation violation) {
            objections.add(Objection.of(violation, place));
            return null;
        }
    }

    /// Free text, empty where there is none.
    String text(String place, @Nullable String value) {
        if (value == null) {
            return "";
        }
        var text = value.strip();
        if (text.length() > LONGEST_TEXT) {
            object(
                    place,
                    "field.length",
                    "lowest",
                    0,
                    "highest",
                    LONGEST_TEXT,
                    "given",
                    text.length());
        }
        if (!PlainText.isPrintable(text)) {
            object(place, "field.not-printable");
        }
        return PlainText.masked(text);
    }

    void throwIfAny() {
        if (!objections.isEmpty()) {
            throw new Objections(objections);
        }
    }
}
