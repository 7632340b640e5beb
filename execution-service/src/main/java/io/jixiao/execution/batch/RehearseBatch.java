package io.jixiao.execution.batch;

import io.jixiao.execution.batch.AdvanceBatch.Turn;
import io.jixiao.execution.batch.Batches.Piece;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Rehearses a spooled batch in short transactions that are undone, so that nobody waits for it.
///
/// Lines that concern the same voucher decide about each other: they are rehearsed together, in
/// their order, wherever in the batch they stand.
@ApplicationScoped
public class RehearseBatch {

    private static final int TOGETHER = 1_000;
    private static final int TOGETHER_AT_MOST = 10_000;

    private final Batches batches;
    private final PostPayments postPayments;
    private final Transactions transactions;

    RehearseBatch(Batches batches, PostPayments postPayments, Transactions transactions) {
        this.batches = batches;
        this.postPayments = postPayments;
        this.transactions = transactions;
    }

    /// Begins anew: nothing of an interrupted rehearsal is worth keeping.
    public Rehearsal begin(String id) {
        return new Rehearsal(id);
    }

    /// What has been rehearsed so far; one worker's.
    public final class Rehearsal {

        private final String id;
        private @Nullable Vouchers shared;
        private List<int[]> groups = List.of();
        private int next;
        private int nextGroup;

        private Rehearsal(String id) {
            this.id = id;
        }

        /// One chunk.
        ///
        /// @return false when nothing is left to do for this worker
        public boolean advance(Turn turn) {
            var batch = batches.find(id);
            if (batch.isEmpty() || batch.get().status() != Batch.Status.RUNNING) {
                return false;
            }
            var vouchers = shared;
            if (vouchers == null) {
                shared = vouchersOf(batch.get().lines());
                groups = shared.groups(TOGETHER, TOGETHER_AT_MOST);
                return locked(turn, this::restarted);
            }
            if (next < batch.get().lines()) {
                return alone(batches.piece(id, next).orElseThrow(), vouchers, turn);
            }
            if (nextGroup < groups.size()) {
                return together(groups.get(nextGroup), turn);
            }
            locked(turn, () -> batches.end(id, Batch.Status.DONE));
            return false;
        }

        private boolean restarted() {
            batches.restart(id);
            return true;
        }

        private Vouchers vouchersOf(int lines) {
            var vouchers = new Vouchers();
            forEach(lines, vouchers::count);
            vouchers.counted();
            forEach(lines, vouchers::join);
            return vouchers;
        }

        private boolean alone(Piece piece, Vouchers vouchers, Turn turn) {
            var lines = new ArrayList<BatchLine>();
            for (int i = 0; i < piece.lines().size(); i++) {
                if (!vouchers.isShared(piece.lines().get(i))) {
                    lines.add(piece.lines().get(i));
                }
            }
            boolean ours = rehearse(List.of(lines), turn);
            next = piece.end();
            return ours;
        }

        /// Piece by piece, as the real run posts them: it may not see a later piece.
        private boolean together(int[] group, Turn turn) {
            var parts = new ArrayList<List<BatchLine>>();
            Piece piece = null;
            for (int place : group) {
                if (piece == null || place < piece.first() || place >= piece.end()) {
                    piece = batches.piece(id, place).orElseThrow();
                    parts.add(new ArrayList<>());
                }
                parts.getLast().add(piece.lines().get(place - piece.first()));
            }
            boolean ours = rehearse(parts, turn);
            nextGroup++;
            return ours;
        }

        private boolean rehearse(List<List<BatchLine>> parts, Turn turn) {
            var outcomes =
                    postPayments.rehearse(
                            parts.stream().map(Chunk::submissions).toList(), turn.today());
            var lines = parts.stream().flatMap(List::stream).toList();
            return locked(
                    turn,
                    () -> {
                        batches.advance(id, Chunk.outcomes(lines, outcomes), turn.lease());
                        return true;
                    });
        }

        private boolean locked(Turn turn, Supplier<Boolean> work) {
            return transactions.committed(
                    () -> batches.locked(id, turn.worker()).isPresent() && work.get());
        }

        private void forEach(int lines, VoucherVisit visit) {
            for (int place = 0; place < lines; ) {
                var piece = batches.piece(id, place).orElseThrow();
                for (int i = 0; i < piece.lines().size(); i++) {
                    visit.visit(piece.first() + i, piece.lines().get(i));
                }
                place = piece.end();
            }
        }
    }

    @FunctionalInterface
    private interface VoucherVisit {
        void visit(int place, BatchLine line);
    }
}
