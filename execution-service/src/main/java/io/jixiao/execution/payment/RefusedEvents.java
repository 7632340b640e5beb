package io.jixiao.execution.payment;

import io.jixiao.kernel.DataScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was refused, for whoever asks why a payment is not counted: over REST as it is kept
/// here, on the topic as a dead letter.
public interface RefusedEvents {

    /// @param at when it was refused
    record Kept(RefusedEvent event, Instant at) {}

    /// @param state what has become of it: WAITING, REDRIVEN or DISCARDED
    record Letter(String id, String state, String code, String reason, Instant at) {}

    void keep(List<RefusedEvent> events);

    /// Latest first.
    List<Kept> on(String payCertNo, int limit, DataScope scope);

    /// Latest first.
    List<Letter> letters(String payCertNo, int limit, DataScope scope);

    /// @param most of them are kept, whatever their age
    ///
    /// @return how many were forgotten
    int forget(Duration olderThan, long most);
}
