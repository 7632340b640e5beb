package io.jixiao.execution.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The steps in the order in which they are published.
public interface AlertFeed {

    /// One step on its way out.
    ///
    /// @param feedSeq grows from one published step to the next; a step keeps it for ever
    record Published(long feedSeq, Alert alert, Instant recordedAt) {}

    /// Gives a position to those that have none yet; in the order of their positions.
    List<Published> published(List<StepId> steps);

    /// Steps after one, in the order they were made, for publishing them again.
    List<StepId> after(Optional<StepId> last, int limit);
}
