package io.jixiao.kit.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Wakes the relay in this process at once after a commit; the relay's slow poll is the safety net.
@Singleton
public class OutboxSignal {

    /// However many commits there were, one look at the table is due.
    private final BlockingQueue<Boolean> due = new ArrayBlockingQueue<>(1);

    public void wake() {
        due.offer(true);
    }

    void await(Duration atMost) throws InterruptedException {
        due.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
