package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;
import java.util.Map;

/// What days that have passed are judged by: for them neither the totals nor the plan in force say
/// anything.
public interface History {

    /// Projects of which nothing is known are left out.
    Map<ProjectKey, Past> of(Collection<ProjectKey> projects);

    /// Payments of this project that wait for something.
    int parked(ProjectKey project);
}
