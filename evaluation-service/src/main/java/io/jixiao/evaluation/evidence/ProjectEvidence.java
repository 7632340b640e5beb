package io.jixiao.evaluation.evidence;

import java.util.Map;
import java.util.Optional;

/// Everything known about one project's year.
///
/// @param progress by indicator
public record ProjectEvidence(
        ApprovedTarget target, Optional<Spending> spending, Map<String, Progress> progress) {

    public ProjectEvidence {
        progress = Map.copyOf(progress);
    }
}
