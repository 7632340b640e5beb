package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// How far judging has come.
///
/// @param through the last day on which every project was judged; empty before the first run
/// @param ahead projects to which something happened before the daily job came: their last day
public record JudgedSoFar(Optional<LocalDate> through, Map<ProjectKey, LocalDate> ahead) {

    public JudgedSoFar {
        ahead = Map.copyOf(ahead);
    }

    Optional<LocalDate> lastOf(ProjectKey project) {
        var own = Optional.ofNullable(ahead.get(project));
        return own.filter(day -> through.filter(day::isBefore).isEmpty()).or(() -> through);
    }

    /// Judging never goes backwards: what was judged for a later day stays as it is.
    boolean isPast(ProjectKey project, LocalDate day) {
        return lastOf(project).filter(day::isBefore).isPresent();
    }

    /// Whether there are days between the last one judged and this one.
    boolean hasGapBefore(ProjectKey project, LocalDate day) {
        return lastOf(project).filter(last -> last.plusDays(1).isBefore(day)).isPresent();
    }
}
