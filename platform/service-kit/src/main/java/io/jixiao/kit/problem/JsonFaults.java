package io.jixiao.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/// What a JSON reader did not understand, with the place and without class names.
public final class JsonFaults {

    private JsonFaults() {}

    public static Fault from(JsonProcessingException misfit) {
        return switch (misfit) {
            case UnrecognizedPropertyException unknown ->
                    Fault.at(pointer(unknown), "field.unknown", "field", unknown.getPropertyName());
            case JsonMappingException mapping -> Fault.at(pointer(mapping), "field.form");
            default -> {
                var location = misfit.getLocation();
                yield Fault.of(
                        "json.unreadable",
                        "line",
                        location == null ? 1 : location.getLineNr(),
                        "column",
                        location == null ? 1 : location.getColumnNr());
            }
        };
    }

    private static String pointer(JsonMappingException misfit) {
        return misfit.getPath().stream()
                .map(
                        step ->
                                "/"
                                        + (step.getFieldName() == null
                                                ? step.getIndex()
                                                : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
