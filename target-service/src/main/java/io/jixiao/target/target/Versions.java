package io.jixiao.target.target;

import java.util.List;
import java.util.Optional;

/// The approved versions of each target, only ever added to.
public interface Versions {

    void add(TargetKey key, ApprovedVersion version);

    /// In order.
    List<ApprovedVersion> of(TargetKey key);

    /// Many at once, in the order of their keys; a target without versions is left out.
    List<PublishedTarget> published(List<TargetKey> keys);

    /// Approved targets in order of their keys, for telling everything again.
    List<TargetKey> keysAfter(Optional<TargetKey> last, int limit);
}
