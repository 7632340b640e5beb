package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where events wait.
public interface ParkedEvents {

    /// Whatever was ever parked under these keys.
    Map<EntryKey, ParkedEvent> known(Collection<EntryKey> keys);

    /// Those of them that wait, locked: what a person put away meanwhile is left out.
    Set<EntryKey> heldWaiting(Collection<EntryKey> keys);

    /// New ones, and discarded ones that came again.
    void park(List<ParkedEvent> events);

    /// Waits for something else now.
    void waits(EntryKey key, Waiting waiting);

    void released(Collection<EntryKey> keys, Instant at);

    void discarded(EntryKey key, String reason, String by, Instant at);

    /// Those that wait for one of the voucher lines, whatever project they name; oldest first. Some
    /// may wait for a like line of another source.
    List<ParkedEvent> waitingFor(Collection<VoucherLine> lines);

    /// How many wait of each of the projects, where any does.
    Map<ProjectKey, Integer> waitingOf(Collection<ProjectKey> projects);

    /// Those that wait, and name one of the projects; oldest first.
    List<ParkedEvent> waitingOn(Collection<ProjectKey> projects, Waiting.Reason reason);
}
