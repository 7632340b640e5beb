package io.jixiao.target.project;

import io.jixiao.kernel.RuleViolation;

/// What the three degrees of completion (达成, 部分达成, 未达成) mean for one promise in words, so that
/// year end finds a measure and not an opinion; all blank where nobody said.
public record Tiers(String achieved, String partly, String missed) {

    public static final Tiers NONE = new Tiers("", "", "");

    public Tiers {
        if (achieved.isEmpty() != partly.isEmpty() || achieved.isEmpty() != missed.isEmpty()) {
            throw RuleViolation.of("indicator.tiers-incomplete");
        }
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
