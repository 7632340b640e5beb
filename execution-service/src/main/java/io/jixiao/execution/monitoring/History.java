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

    /// As it was known at an instant: by what had been recorded then.
    Past known(ProjectKey project, Instant at);

    /// Payments of this project that wait for something, or waited at an instant.
    int parked(ProjectKey project, Optional<Instant> knownAt);
}
