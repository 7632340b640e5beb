package io.jixiao.kit.outbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// States this replica has written a moment ago: while it relays, it need not read them again.
///
/// Kept by the row that announces them and never more than a few batches: what is forgotten, or was
/// written by another replica, is read from the database.
final class FreshStates {

    private static final int KEYS_AT_MOST = 20_000;

    private record Told(int keys, Supplier<List<StateFeed.Event>> events) {}

    private final Map<Long, Told> byRow = new LinkedHashMap<>();
    private boolean wanted;
    private int keys;

    /// From now on they are of use here.
    synchronized void begin() {
        wanted = true;
    }

    synchronized void end() {
        wanted = false;
        byRow.clear();
        keys = 0;
    }

    synchronized void keep(long row, int ofKeys, Supplier<List<StateFeed.Event>> events) {
        if (!wanted) {
            return;
        }
        byRow.put(row, new Told(ofKeys, events));
        keys += ofKeys;
        var oldest = byRow.values().iterator();
        while (keys > KEYS_AT_MOST && oldest.hasNext()) {
            keys -= oldest.next().keys;
            oldest.remove();
        }
    }

    /// Its transaction came to nothing.
    void forget(long row) {
        var _ = take(row);
    }

    /// Once: whoever has to send again reads what has become of them.
    synchronized Optional<Supplier<List<StateFeed.Event>>> take(long row) {
        var told = Optional.ofNullable(byRow.remove(row));
        told.ifPresent(each -> keys -= each.keys);
        return told.map(Told::events);
    }
}
