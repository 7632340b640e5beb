package io.jixiao.kit.kafka;

import java.time.Duration;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// Tells whether the broker answers from what the producer does anyway: it asks for metadata every
/// few seconds, even when nothing is sent.
final class BrokerWatch {

    private static final String SECONDS_SINCE_ANSWER = "metadata-age";

    private final Duration overdue;
    private volatile long failedAtNanos = System.nanoTime() - Duration.ofDays(1).toNanos();

    /// @param asksEvery how often the producer asks
    BrokerWatch(Duration asksEvery) {
        overdue = asksEvery.multipliedBy(3);
    }

    /// A record that is refused for its own sake says nothing about the broker.
    void failed(Exception failure) {
        if (failure instanceof RetriableException) {
            failedAtNanos = System.nanoTime();
        }
    }

    /// Answered lately, and since the last failure.
    boolean isReachable(@Nullable Producer<?, ?> producer) {
        if (producer == null) {
            return false;
        }
        var sinceAnswer = Duration.ofSeconds(secondsSinceAnswer(producer));
        var sinceFailure = Duration.ofNanos(System.nanoTime() - failedAtNanos);
        return sinceAnswer.compareTo(overdue) < 0 && sinceAnswer.compareTo(sinceFailure) < 0;
    }

    private static long secondsSinceAnswer(Producer<?, ?> producer) {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(SECONDS_SINCE_ANSWER))
                .map(metric -> (Number) metric.metricValue())
                .mapToLong(Number::longValue)
                .findFirst()
                .orElse(Long.MAX_VALUE / 1_000_000_000);
    }
}
