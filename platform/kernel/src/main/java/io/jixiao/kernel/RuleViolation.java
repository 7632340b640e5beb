package io.jixiao.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sender broke a rule: a stable code, and the numbers that are wrong and would be right.
///
/// The sentence a person reads is looked up by the code at the edge, in the person's language.
@SuppressWarnings("serial") // never serialised; the map holds strings only
public final class RuleViolation extends RuntimeException {

    private final String code;
    private final Map<String, String> numbers;

    private RuleViolation(String code, Map<String, String> numbers) {
        super(numbers.isEmpty() ? code : code + " " + numbers);
        this.code = code;
        this.numbers = Collections.unmodifiableMap(numbers);
    }

    /// `RuleViolation.of("plan.misses-budget", "planned", planned, "budget", budget)`
    public static RuleViolation of(String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs: " + code);
        }
        var numbers = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            numbers.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new RuleViolation(code, numbers);
    }

    /// Stable slug, listed in `docs/rules`.
    public String code() {
        return code;
    }

    /// What the sentence for this code mentions, by name.
    public Map<String, String> numbers() {
        return numbers;
    }
}
