package io.jixiao.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes the relay in this process at once after a commit; the relay's slow poll is the safety net.
@Singleton
public class OutboxSignal {

    private final Semaphore due = new Semaphore(0);

    public void wake() {
        due.release();
    }

    void await(Duration atMost) throws InterruptedException {
        if (due.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            due.drainPermits();
        }
    }
}
