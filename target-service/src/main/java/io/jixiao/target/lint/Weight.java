package io.jixiao.target.lint;

import io.jixiao.target.finding.Severity;
import java.util.Optional;

/// What a rule set says about a code.
public enum Weight {
    BLOCKING,
    WARNING,
    INFO,
    OFF;

    Optional<Severity> severity() {
        return switch (this) {
            case BLOCKING -> Optional.of(Severity.BLOCKING);
            case WARNING -> Optional.of(Severity.WARNING);
            case INFO -> Optional.of(Severity.INFO);
            case OFF -> Optional.empty();
        };
    }
}
