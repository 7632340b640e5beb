package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// What days that have passed are judged by: for them neither the totals nor the plan in force say
/// anything.
public interface History {

    /// Projects of which nothing is known are left out.
    Map<ProjectKey, Past> of(Collection<ProjectKey> projects);

    /// As it is known, or was at an instant: by what had been recorded then.
    Known known(ProjectKey project, Optional<Instant> at);

    /// @param parked payments of this project that wait for something, or waited at the instant
    record Known(Past past, int parked) {}
}
