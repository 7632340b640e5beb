package io.jixiao.execution.alert;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The alerts as a store. Whoever writes holds the locks of the projects' accounts.
public interface Alerts {

    /// Of every period, the ended ones too: a relapse continues them.
    Map<ProjectKey, List<Alert>> of(Collection<ProjectKey> projects, AlertRule rule);

    /// Keeps every step, in this order; an alert may have made several.
    void store(List<Alert> steps);
}
