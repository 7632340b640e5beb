package io.jixiao.kit.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// A batch that is being handled on another thread.
///
/// @param offsets where to go on once it is done; none for nothing
/// @param done false when the reader was stopped before it succeeded
record InHand(Map<TopicPartition, OffsetAndMetadata> offsets, Future<Boolean> done) {

    static final InHand NOTHING = new InHand(Map.of(), CompletableFuture.completedFuture(true));

    static <T> InHand of(
            TopicReader.Batch<T> batch, ExecutorService thread, UntilHandled<T> handler) {
        return new InHand(batch.offsets(), thread.submit(() -> handler.handled(batch)));
    }

    /// An error that nobody foresaw comes out here.
    boolean isDoneWithin(Duration time) throws InterruptedException {
        try {
            return done.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
