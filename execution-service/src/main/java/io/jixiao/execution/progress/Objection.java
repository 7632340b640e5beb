package io.jixiao.execution.progress;

import io.jixiao.kernel.RuleViolation;

/// What is wrong with a report, and where.
///
/// @param place JSON pointer
public record Objection(String place, RuleViolation violation) {

    static Objection at(String place, String code, Object... namesAndValues) {
        return new Objection(place, RuleViolation.of(code, namesAndValues));
    }
}
