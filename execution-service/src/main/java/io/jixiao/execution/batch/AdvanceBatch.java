package io.jixiao.execution.batch;

import io.jixiao.execution.payment.BatchTally;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.StoreAway;
import io.jixiao.execution.payment.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Posts the next piece of a spooled batch: payments, outcomes and progress in one transaction, so
/// that whoever goes on after a kill begins exactly behind the last line that counts.
@ApplicationScoped
public class AdvanceBatch {

    private final Batches batches;
    private final PostPayments postPayments;
    private final Transactions transactions;
    private final BatchTally tally;

    AdvanceBatch(
            Batches batches,
            PostPayments postPayments,
            Transactions transactions,
            BatchTally tally) {
        this.batches = batches;
        this.postPayments = postPayments;
        this.transactions = transactions;
        this.tally = tally;
    }

    /// Whose turn it is, and for how long it may be silent.
    ///
    /// @param today the business date
    public record Turn(String worker, Duration lease, LocalDate today) {}

    /// @return false when nothing is left to do for this worker: done, cancelled or lost
    public boolean handle(String id, Turn turn) {
        var batch = batches.find(id);
        if (batch.isEmpty()) {
            return false;
        }
        int done = batch.get().done();
        if (done == batch.get().lines()) {
            end(id, turn);
            return false;
        }
        var piece = batches.piece(id, done);
        return piece.isPresent()
                && post(
                        id,
                        piece.get().lines().subList(done - piece.get().first(), size(piece.get())),
                        turn);
    }

    private static int size(Batches.Piece piece) {
        return piece.lines().size();
    }

    private void end(String id, Turn turn) {
        transactions.committed(
                () ->
                        batches.locked(id, turn.worker()).isPresent()
                                && batches.end(id, Batch.Status.DONE));
    }

    /// Halves what fails, until the line that makes it fail stands alone.
    private boolean post(String id, List<BatchLine> lines, Turn turn) {
        try {
            return posted(id, lines, turn);
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            if (lines.size() == 1) {
                return refused(id, lines.getFirst(), PostPayments.unpostable(failure), turn);
            }
            int half = lines.size() / 2;
            return post(id, lines.subList(0, half), turn)
                    && post(id, lines.subList(half, lines.size()), turn);
        }
    }

    private boolean posted(String id, List<BatchLine> lines, Turn turn) {
        long began = System.nanoTime();
        var posted = new ArrayList<Outcome>(lines.size());
        boolean ours =
                transactions.committed(
                        () -> {
                            posted.clear();
                            if (batches.locked(id, turn.worker()).isEmpty()) {
                                return false;
                            }
                            var submissions = Chunk.submissions(lines);
                            posted.addAll(postPayments.handleWithin(submissions, turn.today()));
                            advance(id, Chunk.outcomes(lines, posted), turn);
                            return true;
                        });
        if (ours) {
            tally.posted(posted, Duration.ofNanos(System.nanoTime() - began));
        }
        return ours;
    }

    private boolean refused(String id, BatchLine line, Outcome outcome, Turn turn) {
        return transactions.committed(
                () -> {
                    if (batches.locked(id, turn.worker()).isEmpty()) {
                        return false;
                    }
                    advance(id, List.of(LineOutcome.of(line.number(), outcome)), turn);
                    return true;
                });
    }

    private void advance(String id, List<LineOutcome> outcomes, Turn turn) {
        batches.advance(id, outcomes, turn.lease());
        batches.forgetDone(id);
    }
}
