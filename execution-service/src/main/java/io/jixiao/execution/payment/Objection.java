package io.jixiao.execution.payment;

import io.jixiao.kernel.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;

/// One thing that is wrong with an event: a stable code, the place, the numbers.
///
/// @param place JSON pointer, empty when it is the whole event
public record Objection(String code, String place, Map<String, String> numbers) {

    public Objection {
        numbers = Map.copyOf(numbers);
    }

    public static Objection at(String place, String code, Object... namesAndValues) {
        var numbers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            numbers.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Objection(code, place, numbers);
    }

    public static Objection of(RuleViolation violation, String place) {
        return new Objection(violation.code(), place, violation.numbers());
    }
}
