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
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Puts events into the transaction at hand; the relay publishes them after the commit.
///
/// Write after the lock of what the event tells about: then the order of rows is the order of
/// commits, key by key.
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            insert into outbox (topic, type, keys, body, trace_parent)
            values (?, ?, ?, ?, ?)
            returning id""";

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
            wakeAfterCommit(writeKeys(topic, keys));
        }
    }

    /// The same, where the transaction knows the states it leaves behind: the relay of this replica
    /// then need not read them.
    ///
    /// @param states of exactly these keys, as committed; asked for on the relay's thread
    public void stateChanged(
            String topic, Collection<String> keys, Supplier<List<StateFeed.Event>> states) {
        if (!keys.isEmpty()) {
            long row = writeKeys(topic, keys);
            events.fresh().keep(row, keys.size(), states);
            wakeAfterCommit(row);
        }
    }

    /// This very event, as it is now.
    public void happened(String topic, String key, Object event) {
        try {
            wakeAfterCommit(
                    write(
                            topic,
                            event.getClass().getSimpleName(),
                            List.of(key),
                            json.writeValueAsString(event)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event of " + topic, e);
        }
    }

    private long writeKeys(String topic, Collection<String> keys) {
        // A topic nobody can tell the state of would stop the relay for good: refuse it here.
        return write(events.feed(topic).topic(), null, List.copyOf(keys), null);
    }

    private void wakeAfterCommit(long row) {
        transactions.registerInterposedSynchronization(new WakeAfterCommit(row));
    }

    /// Returns the row's number.
    private long write(
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
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("outbox", e);
        }
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

        private final long row;

        private WakeAfterCommit(long row) {
            this.row = row;
        }

        @Override
        public void beforeCompletion() {
            // the row is written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            } else {
                events.fresh().forget(row);
            }
        }
    }
}
