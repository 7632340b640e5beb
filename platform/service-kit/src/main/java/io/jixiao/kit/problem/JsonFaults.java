package io.jixiao.kit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.jixiao.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a JSON reader did not understand, with the place and without class names.
public final class JsonFaults {

    private JsonFaults() {}

    public static Fault from(JsonProcessingException misfit) {
        for (Throwable cause = misfit; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException unreadable) {
                return unreadable(unreadable);
            }
        }
        return switch (misfit) {
            case UnrecognizedPropertyException unknown ->
                    Fault.at(place(unknown), "field.unknown", "field", unknown.getPropertyName());
            case JsonMappingException mapping -> refused(mapping, place(mapping));
            default -> unreadable(misfit);
        };
    }

    /// Where the parser stands, as a JSON pointer; null at the root.
    public static @Nullable String place(JsonParser parser) {
        var pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? null : pointer;
    }

    /// A field of the object the parser has just left.
    public static String place(JsonParser parser, String field) {
        return parser.getParsingContext().pathAsPointer().appendProperty(field).toString();
    }

    /// A value of this type cannot be read from what was given.
    public static Fault misfit(JsonParser parser, Class<?> type, Object given) {
        var place = place(parser);
        if (type == LocalDate.class) {
            return Fault.at(place, "date.form", "given", given);
        }
        if (type.isEnum()) {
            return Fault.at(place, "field.choice", "given", given, "choices", choices(type));
        }
        return Fault.at(place, "field.form");
    }

    /// A value has refused itself, by a rule or in a way of its own.
    public static Fault refused(Throwable refusal, @Nullable String place) {
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return Fault.from(violation, place);
            }
        }
        return Fault.at(place, "field.form");
    }

    private static Fault unreadable(JsonProcessingException misfit) {
        var location = misfit.getLocation();
        return Fault.of(
                "json.unreadable",
                "line",
                location == null ? 1 : location.getLineNr(),
                "column",
                location == null ? 1 : location.getColumnNr());
    }

    private static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String place(JsonMappingException misfit) {
        var pointer = JsonPointer.empty();
        for (var step : misfit.getPath()) {
            pointer =
                    step.getFieldName() == null
                            ? pointer.appendIndex(step.getIndex())
                            : pointer.appendProperty(step.getFieldName());
        }
        return pointer.toString().isEmpty() ? null : pointer.toString();
    }
}
