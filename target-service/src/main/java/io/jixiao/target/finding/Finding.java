package io.jixiao.target.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Something in a filled form that a person should look at (审核发现).
///
/// @param code stable slug; the sentence and the remedy are looked up by it at the edge
/// @param firm whether neither a rule set nor a reason can make it weigh less
/// @param place JSON pointer into the target, `/plan/cells/3`
/// @param numbers what the sentence mentions, by name
/// @param fixes mends to choose from; empty where only a person can know
public record Finding(
        String code,
        Severity severity,
        boolean firm,
        String place,
        Map<String, String> numbers,
        List<Fix> fixes) {

    public Finding {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        fixes = List.copyOf(fixes);
    }

    /// The flow cannot go on with it: a plan nobody can read, a value that is not there.
    public static Finding blocking(String place, String code, Object... namesAndValues) {
        return of(code, Severity.BLOCKING, true, place, namesAndValues);
    }

    /// Blocks as well, but a reason can override it.
    public static Finding objection(String place, String code, Object... namesAndValues) {
        return of(code, Severity.BLOCKING, false, place, namesAndValues);
    }

    public static Finding warning(String place, String code, Object... namesAndValues) {
        return of(code, Severity.WARNING, false, place, namesAndValues);
    }

    public static Finding info(String place, String code, Object... namesAndValues) {
        return of(code, Severity.INFO, false, place, namesAndValues);
    }

    public Finding with(Severity other) {
        return new Finding(code, other, firm, place, numbers, fixes);
    }

    public Finding with(Fix... offered) {
        return new Finding(code, severity, firm, place, numbers, List.of(offered));
    }

    public Finding saying(Map<String, String> others) {
        return new Finding(code, severity, firm, place, others, fixes);
    }

    public boolean isBlocking() {
        return severity == Severity.BLOCKING;
    }

    public boolean isOverridable() {
        return isBlocking() && !firm;
    }

    private static Finding of(
            String code, Severity severity, boolean firm, String place, Object... namesAndValues) {
        var numbers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            numbers.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new Finding(code, severity, firm, place, numbers, List.of());
    }
}
