package io.jixiao.execution.deadletter;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Dead letters as a store.
public interface DeadLetters {

    /// @param state empty for any
    record Filter(
            Optional<DeadLetter.State> state, Optional<String> topic, Optional<String> payCertNo) {}

    /// @param oldest when the one that waits longest died
    record Backlog(long waiting, Optional<Instant> oldest) {}

    /// What is known already is passed over.
    void keep(List<Arrived> letters);

    /// Oldest first; of each the beginning of key and value, without headers.
    ///
    /// @param after id of the last one seen
    List<DeadLetter> list(Filter filter, long after, int limit, DataScope scope);

    Optional<DeadLetter> find(long id, DataScope scope);

    /// Holds it to the end of the transaction.
    Optional<DeadLetter> locked(long id, DataScope scope);

    DeadLetter settled(long id, DeadLetter.State state, DeadLetter.Settled settled);

    Backlog backlog();
}
