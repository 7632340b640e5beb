package io.jixiao.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts events into the transaction at hand; the relay publishes them after the commit.
///
/// Write after the lock of what the event tells about: then the order of rows is the order of
/// commits, key by key.
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (topic, type, keys, body, trace_parent) values (?, ?, ?, ?, ?)";

    private final DataSource database;
    private final ObjectMapper json;
    private final OutboxEvents events;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxSignal signal;

    Outbox(
            DataSource database,
            ObjectMapper json,
            OutboxEvents events,
            TransactionSynchronizationRegistry transactions,
            OutboxSignal signal) {
        this.database = database;
        this.json = json;
        this.events = events;
        this.transactions = transactions;
        this.signal = signal;
    }

    /// One row for however many keys: their state at the time of relaying is published.
    public void stateChanged(String topic, Collection<String> keys) {
        if (!keys.isEmpty()) {
            // A topic nobody can tell the state of would stop the relay for good: refuse it here.
            write(events.feed(topic).topic(), null, List.copyOf(keys), null);
        }
    }

    /// This very event, as it is now.
    public void happened(String topic, String key, Object event) {
        try {
            write(
                    topic,
                    event.getClass().getSimpleName(),
                    List.of(key),
                    json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event of " + topic, e);
        }
    }

    private void write(
            String topic, @Nullable String type, List<String> keys, @Nullable String body) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event belongs into the transaction that causes it");
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, topic);
            statement.setString(2, type);
            statement.setArray(3, connection.createArrayOf("text", keys.toArray()));
            statement.setString(4, body);
            statement.setString(5, traceParent());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("outbox", e);
        }
        transactions.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private static @Nullable String traceParent() {
        var context = Span.current().getSpanContext();
        return context.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                context.getTraceId(),
                                context.getSpanId(),
                                context.getTraceFlags().asHex())
                : null;
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the row is written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
