package io.jixiao.kit.outbox;

import io.jixiao.kit.kafka.KafkaSender;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Publishes the outbox: one relayer per database, in the order of the rows, each row at least
/// once.
///
/// A killed relayer may have sends in flight that land after its successor's; so a take-over waits
/// out the delivery timeout. Debezium could stand in for this class and nothing else would change.
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final DataSource database;
    private final OutboxSettings settings;
    private final OutboxSignal signal;
    private final OutboxEvents events;
    private final KafkaSender kafka;
    private final OutboxState state = new OutboxState();
    private volatile boolean running = true;
    private @Nullable Thread thread;

    OutboxRelay(
            DataSource database,
            OutboxSettings settings,
            OutboxSignal signal,
            OutboxEvents events,
            KafkaSender kafka) {
        this.database = database;
        this.settings = settings;
        this.signal = signal;
        this.events = events;
        this.kafka = kafka;
    }

    /// What health and metrics say about the relay of this replica.
    public OutboxState state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        if (settings.relaying()) {
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    /// Finishes the round in hand, then says that it has left.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.wake();
        var relay = thread;
        if (relay != null && !relay.join(STOP_WITHIN)) {
            relay.interrupt();
        }
    }

    private void run() {
        while (running) {
            try (var connection = database.getConnection()) {
                relayWhileLocked(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("outbox relay waits: %s", e.getMessage());
                }
            } catch (InterruptedException _) {
                return;
            }
            state.notRelaying();
            pause();
        }
    }

    private void relayWhileLocked(Connection connection) throws SQLException, InterruptedException {
        var table = new OutboxTable(connection);
        if (!table.tryLock()) {
            return;
        }
        if (table.startWork()) {
            LOG.infof("outbox relay takes over, waits %s", settings.deliveryTimeout());
            waitOut(settings.deliveryTimeout());
        }
        boolean left = false;
        try {
            while (running) {
                relayRound(table);
            }
            table.leave();
            left = true;
        } finally {
            if (!left) {
                unlockByClosing(connection);
            }
        }
    }

    private void relayRound(OutboxTable table) throws SQLException, InterruptedException {
        var rows = table.oldest(settings.rowsPerRound());
        state.relaying(rows, table.ageOfOldestMillis());
        if (rows.isEmpty()) {
            signal.await(settings.poll());
            return;
        }
        kafka.sendAll(events.of(rows));
        table.delete(rows);
        state.published(rows.size());
    }

    private void waitOut(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        while (running && System.nanoTime() < until) {
            signal.await(Duration.ofNanos(Math.max(1, until - System.nanoTime())));
        }
    }

    /// The pool would keep the session, and with it the lock.
    private static void unlockByClosing(Connection connection) {
        try {
            connection.createStatement().execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("session is gone, and its lock with it: %s", e.getMessage());
        }
    }

    private void pause() {
        try {
            signal.await(settings.poll());
        } catch (InterruptedException _) {
            running = false;
        }
    }
}
