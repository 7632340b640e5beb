package io.jixiao.target.project;

import io.jixiao.kernel.RuleViolation;

/// How a rate comes about: numerator (分子) ÷ denominator (分母), in words; both blank where nobody
/// said.
public record Ratio(String numerator, String denominator) {

    public static final Ratio NONE = new Ratio("", "");

    public Ratio {
        if (numerator.isEmpty() != denominator.isEmpty()) {
            throw RuleViolation.of("indicator.ratio-incomplete");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
