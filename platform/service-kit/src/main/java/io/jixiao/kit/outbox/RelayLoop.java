package io.jixiao.kit.outbox;

import io.jixiao.kit.halt.HaltPoint;
import io.jixiao.kit.halt.HaltPoints;
import io.jixiao.kit.kafka.KafkaSender;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// What the relay's thread does until it is stopped: wait for the lock, then round after round.
final class RelayLoop implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RelaySession session;
    private final OutboxSettings settings;
    private final OutboxSignal signal;
    private final OutboxEvents events;
    private final KafkaSender kafka;
    private final HaltPoints halt;
    private final OutboxState state;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration pause = FIRST_PAUSE;

    RelayLoop(
            RelaySession session,
            OutboxSettings settings,
            OutboxSignal signal,
            OutboxEvents events,
            KafkaSender kafka,
            HaltPoints halt,
            OutboxState state) {
        this.session = session;
        this.settings = settings;
        this.signal = signal;
        this.events = events;
        this.kafka = kafka;
        this.halt = halt;
        this.state = state;
    }

    void stop() {
        stopping.countDown();
        signal.wake();
    }

    @Override
    public void run() {
        try {
            while (!isStopping()) {
                try (var connection = session.open()) {
                    relay(new OutboxTable(connection));
                } catch (SQLException | RuntimeException e) {
                    leave();
                    rest(e);
                }
            }
        } catch (InterruptedException _) {
            LOG.warn("outbox relay was interrupted in the middle of a round");
        } finally {
            leave();
        }
    }

    /// Another replica may relay from now on.
    private void leave() {
        state.notRelaying();
        events.fresh().end();
    }

    private void relay(OutboxTable table) throws SQLException, InterruptedException {
        while (!table.tryLock()) {
            standBy(table);
            if (isStopping()) {
                return;
            }
        }
        if (table.startWork() && !waitedOut(settings.deliveryTimeout())) {
            return;
        }
        events.fresh().begin();
        while (!isStopping()) {
            state.turn();
            try {
                relayRound(table);
                pause = FIRST_PAUSE;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
        table.endWork();
    }

    private void standBy(OutboxTable table) throws SQLException, InterruptedException {
        state.turn();
        var backlog = table.backlog(settings.rowsPerRound());
        state.standingBy(backlog.rows(), backlog.ageOfOldestMillis());
        kafka.look();
        pause = FIRST_PAUSE;
        signal.await(settings.poll());
    }

    private void relayRound(OutboxTable table) throws SQLException, InterruptedException {
        long began = System.nanoTime();
        var rows = table.oldest(settings.rowsPerRound(), settings.keysPerRound());
        state.relaying(rows.size(), rows.isEmpty() ? 0 : rows.getFirst().ageMillis());
        if (rows.isEmpty()) {
            kafka.look();
            signal.await(settings.poll());
            return;
        }
        var records = kafka.address(events.of(rows));
        // Reading the states took its time: whoever lost the lock meanwhile sends nothing.
        table.requireSession();
        halt.reached(HaltPoint.BEFORE_RELAY);
        kafka.deliver(records);
        halt.reached(HaltPoint.AFTER_RELAY);
        table.delete(rows);
        state.published(rows.size());
        letGather(began);
    }

    /// A round costs the broker and the database the same for one event as for many.
    private void letGather(long began) throws InterruptedException {
        long rest = settings.roundsApart().toNanos() - (System.nanoTime() - began);
        boolean _ = stopping.await(rest, TimeUnit.NANOSECONDS);
    }

    /// Returns whether the whole time has passed; a stop in between leaves the wait to the next.
    private boolean waitedOut(Duration time) throws InterruptedException {
        LOG.infof("outbox relay takes over from one that was killed, waits %s", time);
        return !stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Longer and longer, and not cut short by commits: a broken broker must not be hammered.
    private void rest(Exception failure) throws InterruptedException {
        state.turn();
        state.failed(failure);
        LOG.warnf("outbox relay pauses %s: %s", pause, failure.getMessage());
        boolean _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        var longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
