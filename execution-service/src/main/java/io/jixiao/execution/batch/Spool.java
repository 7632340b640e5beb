package io.jixiao.execution.batch;

import io.jixiao.execution.batch.Batch.Order;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Holds the first lines of a batch; when there are more than may be held, all go to the store, in
/// pieces.
final class Spool implements LineSink, AutoCloseable {

    static final int AT_ONCE_AT_MOST = 10_000;

    private static final int PIECE = 1_000;

    /// Characters that are held, and in a piece: lines may be sixty times as long as they should.
    private static final int WEIGHT_AT_MOST = 16 << 20;

    private static final int PIECE_WEIGHT = 2 << 20;

    private final Batches batches;
    private final Order order;
    private final int most;
    private List<BatchLine> held = new ArrayList<>();
    private @Nullable String id;
    private int kept;
    private int weight;
    private boolean started;

    /// @param most lines that are held
    Spool(Batches batches, Order order, int most) {
        this.batches = batches;
        this.order = order;
        this.most = most;
    }

    sealed interface End {
        record Held(List<BatchLine> lines) implements End {}

        record Spooled(String id) implements End {}
    }

    /// What its sender may not send is broken from here on: whoever works on it knows no tokens.
    @Override
    public void take(BatchLine line) {
        var sent = allowed(line);
        held.add(sent);
        weight += sent.weight();
        if (id == null && (held.size() > most || weight > WEIGHT_AT_MOST)) {
            id = batches.open(order);
        }
        if (id != null && (held.size() >= PIECE || weight >= PIECE_WEIGHT)) {
            keepHeld(id);
        }
    }

    End end() {
        return id == null ? new End.Held(held) : new End.Spooled(endSpooled());
    }

    String endSpooled() {
        if (id == null) {
            id = batches.open(order);
        }
        keepHeld(id);
        batches.start(id, kept);
        started = true;
        return id;
    }

    /// Forgets what did not arrive whole.
    @Override
    public void close() {
        if (id != null && !started) {
            batches.drop(id);
        }
    }

    private void keepHeld(String batch) {
        for (int from = 0; from < held.size(); from += PIECE) {
            var lines = held.subList(from, Math.min(held.size(), from + PIECE));
            batches.keep(batch, new Batches.Piece(kept, lines));
            kept += lines.size();
        }
        held = new ArrayList<>();
        weight = 0;
    }

    private BatchLine allowed(BatchLine line) {
        return switch (line) {
            case BatchLine.Broken _ -> line;
            case BatchLine.Understood(int number, var submission) ->
                    order.sender()
                            .objection(submission)
                            .<BatchLine>map(each -> new BatchLine.Broken(number, List.of(each)))
                            .orElse(line);
        };
    }
}
