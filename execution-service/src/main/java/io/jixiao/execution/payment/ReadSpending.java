package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Spending as it stands.
public interface ReadSpending {

    /// In the order of the keys; those without an account are left out.
    List<Spending> of(Collection<ProjectKey> keys);

    List<ProjectKey> keysAfter(Optional<ProjectKey> last, int limit);
}
