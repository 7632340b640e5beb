package io.jixiao.kit.outbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the relay of this replica is doing; written by its thread, read by health and metrics.
public final class OutboxState {

    private volatile boolean relaying;
    private volatile int waiting;
    private volatile long oldestMillis;
    private volatile long published;
    private volatile long lastTurnNanos = System.nanoTime();
    private volatile @Nullable String failure;

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

    /// Why the last turn failed; empty after a good one.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// How long ago the relay's thread last came round, whatever it met there.
    public Duration sinceLastTurn() {
        return Duration.ofNanos(System.nanoTime() - lastTurnNanos);
    }

    /// Begins a turn.
    void turn() {
        lastTurnNanos = System.nanoTime();
    }

    void relaying(int rows, long ageOfOldestMillis) {
        relaying = true;
        failure = rows == 0 ? null : failure;
        waiting = rows;
        oldestMillis = ageOfOldestMillis;
    }

    /// Another replica relays; the backlog is everyone's.
    void standingBy(int rows, long ageOfOldestMillis) {
        relaying = false;
        waiting = rows;
        oldestMillis = ageOfOldestMillis;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer: the relay's thread
    void published(int rows) {
        published += rows;
        failure = null;
    }

    void failed(Exception reason) {
        failure = String.valueOf(reason.getMessage());
    }

    void notRelaying() {
        relaying = false;
    }
}
