package io.jixiao.execution.monitoring;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Lets one runner at a time work, over all replicas.
public interface OneRunner {

    /// Empty when another one was still at work after this time.
    <T> Optional<T> alone(Duration patience, Supplier<T> work);
}
