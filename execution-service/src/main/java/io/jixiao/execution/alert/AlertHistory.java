package io.jixiao.execution.alert;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// An alert with every step of its life.
public record AlertHistory(Alert alert, List<Recorded> steps) {

    public AlertHistory {
        steps = List.copyOf(steps);
    }

    /// @param feedSeq empty until it is published
    public record Recorded(AlertStep step, Instant recordedAt, OptionalLong feedSeq) {}
}
