package io.jixiao.target.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Something in a filled form that a person should look at (审核发现).
///
/// @param code stable slug; the sentence and the remedy are looked up by it at the edge
/// @param place JSON pointer into the target, `/plan/cells/3`
/// @param numbers what the sentence mentions, by name
public record Finding(String code, Severity severity, String place, Map<String, String> numbers) {

    public Finding {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    public static Finding blocking(String place, String code, Object... namesAndValues) {
        return new Finding(code, Severity.BLOCKING, place, numbers(namesAndValues));
    }

    public static Finding warning(String place, String code, Object... namesAndValues) {
        return new Finding(code, Severity.WARNING, place, numbers(namesAndValues));
    }

    public static Finding info(String place, String code, Object... namesAndValues) {
        return new Finding(code, Severity.INFO, place, numbers(namesAndValues));
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    private static Map<String, String> numbers(Object... namesAndValues) {
        var numbers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            numbers.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return numbers;
    }
}
