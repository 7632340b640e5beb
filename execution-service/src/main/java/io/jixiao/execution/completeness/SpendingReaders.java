package io.jixiao.execution.completeness;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;

/// Hear how complete a figure is, in the transaction at hand.
public interface SpendingReaders {

    void completenessMoved(Collection<ProjectKey> projects);
}
