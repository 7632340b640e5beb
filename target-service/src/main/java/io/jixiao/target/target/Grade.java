package io.jixiao.target.target;

import java.util.Arrays;
import java.util.Optional;

/// The finance bureau's judgement of a target (审核等级).
public enum Grade {
    /// No grade: the department gives none.
    NONE(""),
    EXCELLENT("优"),
    GOOD("良"),
    /// Must be revised.
    FAIR("中"),
    /// Blocks the target.
    POOR("差");

    private final String printed;

    Grade(String printed) {
        this.printed = printed;
    }

    public String printed() {
        return printed;
    }

    /// Whether a target with this grade is kept from approval.
    boolean blocks() {
        return switch (this) {
            case EXCELLENT, GOOD -> false;
            case NONE, FAIR, POOR -> true;
        };
    }

    public static Optional<Grade> ofPrinted(String printed) {
        return Arrays.stream(values()).filter(each -> each.printed.equals(printed)).findFirst();
    }
}
