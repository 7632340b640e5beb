package io.jixiao.target.target;

import java.util.List;
import java.util.Optional;

/// The steps of each target's life, only ever added to.
public interface Steps {

    void add(TargetKey key, Step step);

    /// In order.
    List<Step> of(TargetKey key);

    default Optional<Step> last(TargetKey key) {
        var steps = of(key);
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }
}
