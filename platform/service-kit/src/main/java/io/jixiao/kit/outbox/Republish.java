package io.jixiao.kit.outbox;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names every key of a topic in the outbox, in many small transactions: a row says only that the
/// state is due, so an end half-way does no harm and starting over is all it takes.
@ApplicationScoped
class Republish {

    private static final int KEYS_PER_ROW = 500;
    private static final int ROWS_PER_TRANSACTION = 20;

    /// How far the keys have been named.
    private record Progress(long keys, @Nullable String last, boolean finished) {}

    private final OutboxEvents events;
    private final Outbox outbox;
    private final AuditTrail audit;

    Republish(OutboxEvents events, Outbox outbox, AuditTrail audit) {
        this.events = events;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// Returns how many keys there were.
    long handle(Caller by, String topic) {
        QuarkusTransaction.requiringNew().run(() -> audit.done(by, "topic.republish", topic, null));
        var progress = new Progress(0, null, false);
        while (!progress.finished) {
            var before = progress;
            progress = QuarkusTransaction.requiringNew().call(() -> further(topic, before));
        }
        return progress.keys;
    }

    private Progress further(String topic, Progress before) {
        var progress = before;
        for (int row = 0; row < ROWS_PER_TRANSACTION && !progress.finished; row++) {
            progress = oneRow(topic, progress);
        }
        return progress;
    }

    private Progress oneRow(String topic, Progress before) {
        List<String> keys = events.feed(topic).keysAfter(before.last, KEYS_PER_ROW);
        if (keys.isEmpty()) {
            return new Progress(before.keys, before.last, true);
        }
        outbox.stateChanged(topic, keys);
        return new Progress(before.keys + keys.size(), keys.getLast(), false);
    }
}
