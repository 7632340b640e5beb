package io.jixiao.kit.problem;

import io.jixiao.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong.
///
/// @param code stable slug; its sentence and remedy stand in `problems_zh.properties`, `_en`
/// @param place JSON pointer (`/amount`), or row and cell; null when it is the whole request
/// @param numbers what the sentence mentions, by name
public record Fault(String code, @Nullable String place, Map<String, String> numbers) {

    public Fault {
        numbers = Map.copyOf(numbers);
    }

    /// `Fault.at("/limit", "limit.range", "given", 900, "highest", 500)`
    public static Fault at(@Nullable String place, String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs: " + code);
        }
        var numbers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            numbers.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Fault(code, place, numbers);
    }

    public static Fault of(String code, Object... namesAndValues) {
        return at(null, code, namesAndValues);
    }

    public static Fault from(RuleViolation violation, @Nullable String place) {
        return new Fault(violation.code(), place, violation.numbers());
    }

    public Fault under(String parent) {
        return new Fault(code, place == null ? parent : parent + place, numbers);
    }
}
