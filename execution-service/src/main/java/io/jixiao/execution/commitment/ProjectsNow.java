package io.jixiao.execution.commitment;

import io.jixiao.kernel.DataScope;
import java.util.Optional;

/// Projects as they stand now, each in one look at the store.
public interface ProjectsNow {

    /// Empty for a project the caller does not see.
    Optional<ProjectNow> find(ProjectKey key, DataScope scope);
}
