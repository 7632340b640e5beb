package io.jixiao.kit.outbox;

import java.util.Collection;

/// How the relay of this replica is doing.
public final class OutboxState {

    private volatile boolean relaying;
    private volatile int waiting;
    private volatile long oldestMillis;
    private volatile long published;

    /// Whether this replica is the one that relays.
    public boolean isRelaying() {
        return relaying;
    }

    /// Rows seen in the last look, at most one round.
    public int waiting() {
        return waiting;
    }

    public long oldestMillis() {
        return oldestMillis;
    }

    /// Rows published since the start.
    public long published() {
        return published;
    }

    void relaying(Collection<OutboxRow> rows, long ageOfOldestMillis) {
        relaying = true;
        waiting = rows.size();
        oldestMillis = ageOfOldestMillis;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the relay's thread
    void published(int rows) {
        published += rows;
    }

    void notRelaying() {
        relaying = false;
    }
}
