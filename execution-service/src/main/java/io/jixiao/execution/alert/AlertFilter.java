package io.jixiao.execution.alert;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.Optional;
import java.util.Set;

/// Which alerts a list shows.
///
/// @param states empty for any
/// @param levels empty for any
public record AlertFilter(
        Set<AlertState> states,
        Set<Level> levels,
        Optional<ProjectCode> project,
        Optional<FiscalYear> year) {

    public AlertFilter {
        states = Set.copyOf(states);
        levels = Set.copyOf(levels);
    }
}
