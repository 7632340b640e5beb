package io.jixiao.execution.alert;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a step rests on, kept with it for ever: a judgement can be checked years later without
/// asking what the rule or the plan was.
///
/// @param businessDate the day judged
/// @param planVersion of the target whose plan was used
/// @param ruleVersion of the rule set whose bands were used
/// @param numbers every number used, by name; amounts in 元
/// @param message the sentence a person reads, Chinese
public record Grounds(
        LocalDate businessDate,
        int planVersion,
        int ruleVersion,
        Map<String, String> numbers,
        String message) {

    public Grounds {
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }

    Grounds saying(String sentence) {
        return new Grounds(businessDate, planVersion, ruleVersion, numbers, sentence);
    }
}
