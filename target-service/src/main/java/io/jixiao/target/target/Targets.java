package io.jixiao.target.target;

import io.jixiao.kernel.DataScope;
import java.util.List;
import java.util.Optional;

/// The store of targets; what the scope does not cover is not there.
public interface Targets {

    Optional<Target> find(TargetKey key, DataScope scope);

    /// Nobody else changes it until the end of the transaction.
    Optional<Target> locked(TargetKey key, DataScope scope);

    /// Nobody else creates it until the end of the transaction.
    Optional<Target> reserved(TargetKey key);

    /// Returns it with its revision.
    Target add(Target target);

    /// Returns it with its new revision.
    Target store(Target target);

    List<TargetSummary> list(TargetFilter filter, int limit);
}
