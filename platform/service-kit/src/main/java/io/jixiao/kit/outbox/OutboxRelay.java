package io.jixiao.kit.outbox;

import io.jixiao.kit.halt.HaltPoints;
import io.jixiao.kit.kafka.KafkaSender;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Publishes the outbox: one relayer per database, in the order of the rows, each row at least
/// once.
///
/// A killed relayer may have sends in flight that land after its successor's; so a take-over waits
/// out the delivery timeout. Debezium could stand in for this class and nothing else would change.
@ApplicationScoped
public class OutboxRelay {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final RelaySession session;
    private final OutboxSettings settings;
    private final OutboxSignal signal;
    private final OutboxEvents events;
    private final KafkaSender kafka;
    private final HaltPoints halt;
    private final OutboxState state = new OutboxState();
    private volatile @Nullable Running running;

    private record Running(RelayLoop loop, Thread thread) {}

    OutboxRelay(
            RelaySession session,
            OutboxSettings settings,
            OutboxSignal signal,
            OutboxEvents events,
            KafkaSender kafka,
            HaltPoints halt) {
        this.session = session;
        this.settings = settings;
        this.signal = signal;
        this.events = events;
        this.kafka = kafka;
        this.halt = halt;
    }

    /// What health and metrics say about the relay of this replica.
    public OutboxState state() {
        return state;
    }

    /// False when the thread died of something nobody foresaw.
    boolean isAlive() {
        var current = running;
        return current == null || current.thread.isAlive();
    }

    /// How long the thread has been on one turn; nothing where none is wanted.
    Duration sinceLastTurn() {
        return running == null ? Duration.ZERO : state.sinceLastTurn();
    }

    void start(@Observes StartupEvent event) {
        if (settings.relaying()) {
            start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop();
    }

    void start() {
        var loop = new RelayLoop(session, settings, signal, events, kafka, halt, state);
        state.turn();
        running = new Running(loop, Thread.ofPlatform().name("outbox-relay").start(loop));
    }

    /// Finishes the round in hand, then says that it has left.
    void stop() throws InterruptedException {
        var leaving = running;
        if (leaving == null) {
            return;
        }
        running = null;
        leaving.loop.stop();
        if (!leaving.thread.join(STOP_WITHIN)) {
            leaving.thread.interrupt();
        }
    }
}
