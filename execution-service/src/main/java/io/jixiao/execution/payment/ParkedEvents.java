package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Where events wait.
public interface ParkedEvents {

    /// Whatever was ever parked under these keys.
    Map<EntryKey, ParkedEvent> known(Collection<EntryKey> keys);

    /// New ones, and discarded ones that came again.
    void park(List<ParkedEvent> events);

    /// Waits for something else now.
    void waits(EntryKey key, Waiting waiting);

    void released(Collection<EntryKey> keys, Instant at);

    void discarded(EntryKey key, String reason, String by, Instant at);

    /// Those that wait for one of the projects, or for a voucher line of one; oldest first.
    List<ParkedEvent> waitingOn(Collection<ProjectKey> projects, Waiting.Reason reason);
}
