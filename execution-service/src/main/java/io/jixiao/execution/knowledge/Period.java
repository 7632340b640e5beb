package io.jixiao.execution.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/// A closed month or checkpoint, as it stands now.
///
/// @param end its last day
public record Period(LocalDate end, Set<Kind> kinds, Instant cutOff, PeriodSnapshot latest) {

    public enum Kind {
        MONTH,
        CHECKPOINT
    }

    public Period {
        kinds = Set.copyOf(kinds);
    }
}
