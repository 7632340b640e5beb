package io.jixiao.execution.payment;

import io.jixiao.kernel.RuleViolation;

/// Why an event fails alone: the rule it breaks where there is one.
final class UnpostableReason {

    private UnpostableReason() {}

    static Objection of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                return Objection.of(violation, "");
            }
        }
        return Objection.at("", "payment.unpostable");
    }
}
