package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;
import java.util.List;

/// Tells readers that the spending of projects has changed, in the transaction at hand.
public interface Announcements {

    void spendingChanged(Collection<ProjectKey> projects);

    /// The same, of projects whose spending the transaction knows.
    void spendingChanged(List<Spending> spending);
}
