package io.jixiao.kit.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Hands a batch over again and again, with longer and longer pauses, until it has been handled.
final class UntilHandled<T> {

    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final String topic;
    private final ReadingTrace trace;
    private final TopicReader.Handler<T> handler;
    private final CountDownLatch stopping = new CountDownLatch(1);

    UntilHandled(String topic, ReadingTrace trace, TopicReader.Handler<T> handler) {
        this.topic = topic;
        this.trace = trace;
        this.handler = handler;
    }

    void stop() {
        stopping.countDown();
    }

    /// Returns false when it was stopped with the batch still in hand.
    boolean handled(TopicReader.Batch<T> batch) throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        do {
            try {
                trace.handOver(topic, batch, handler);
                return true;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                LOG.warnf("%d records of %s stay in hand: %s", batch.records().size(), topic, e);
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        } while (!stopping.await(jittered(pause), TimeUnit.MILLISECONDS));
        return false;
    }

    private static long jittered(long pause) {
        return pause / 2 + ThreadLocalRandom.current().nextLong(pause);
    }
}
