package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;

/// Tells readers that the spending of projects has changed, in the transaction at hand.
public interface Announcements {

    void spendingChanged(Collection<ProjectKey> projects);
}
