package io.jixiao.target.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which version counts on a day: of those that have begun the last one; before the first day the
/// first one, which is a promise already.
///
/// One at any instant: versions form a chain whose effective days never fall, and the last of those
/// that begin on one day replaces the others wholly.
public final class InForce {

    private InForce() {}

    /// @param knownAt as it was known then: what was approved later is not there
    public static Optional<ApprovedVersion> of(
            List<ApprovedVersion> versions, LocalDate asOf, Instant knownAt) {
        var known = versions.stream().filter(each -> !each.recordedAt().isAfter(knownAt)).toList();
        return known.stream()
                .filter(each -> !each.effectiveOn().isAfter(asOf))
                .max(Comparator.comparingInt(ApprovedVersion::version))
                .or(() -> known.stream().findFirst());
    }
}
