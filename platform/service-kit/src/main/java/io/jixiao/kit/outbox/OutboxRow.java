package io.jixiao.kit.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row as the relay reads it.
sealed interface OutboxRow {

    long id();

    /// How old the row is by the database's clock.
    long ageMillis();

    /// This very event.
    record Happened(
            long id,
            long ageMillis,
            String topic,
            String type,
            String key,
            String body,
            @Nullable String trace,
            Instant createdAt)
            implements OutboxRow {}

    /// The current state of these keys.
    record StateChanged(
            long id, long ageMillis, String topic, List<String> keys, @Nullable String trace)
            implements OutboxRow {}
}
