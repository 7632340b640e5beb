package io.jixiao.execution.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The cut-offs.
public interface Closings {

    Optional<LocalDate> closedThrough();

    /// At this instant; does nothing where the day is closed already.
    void close(LocalDate through);

    /// The cut-off of each day that is closed; of the others nothing.
    ///
    /// @param knownThrough later cut-offs are not told yet: entries could still turn up before them
    Map<LocalDate, Instant> cutOffs(Collection<LocalDate> days, Instant knownThrough);
}
