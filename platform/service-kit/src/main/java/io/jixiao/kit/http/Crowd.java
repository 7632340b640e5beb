package io.jixiao.kit.http;

import io.jixiao.kit.problem.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many large requests of one kind are worked on at once: the memory they hold is bounded.
///
/// `try (var _ = crowd.enter()) { … }`
public final class Crowd {

    private static final long PATIENCE_MILLIS = 500;
    private static final long RETRY_AFTER_SECONDS = 2;

    /// A place taken; closing gives it back.
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore places;

    public Crowd(int atMost) {
        this.places = new Semaphore(atMost, true);
    }

    /// Waits for half a second at most.
    ///
    /// @throws Problem 429 with Retry-After when there is no place
    public Place enter() {
        try {
            if (!places.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw Problem.tooManyRequests("queue.full", RETRY_AFTER_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.tooManyRequests("queue.full", RETRY_AFTER_SECONDS);
        }
        return places::release;
    }
}
