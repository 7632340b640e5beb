package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.evidence.ProjectKey;
import java.util.List;

/// Tells the other services; inside the transaction that added the editions.
public interface Announcements {

    void published(List<ProjectKey> keys);
}
