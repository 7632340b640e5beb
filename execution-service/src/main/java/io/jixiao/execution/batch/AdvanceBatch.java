package io.jixiao.execution.batch;

import io.jixiao.execution.payment.BatchTally;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.RefusedEvent;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.execution.payment.StoreAway;
import io.jixiao.execution.payment.Submission;
import io.jixiao.execution.payment.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Posts the next piece of a spooled batch: payments, outcomes and progress in one transaction, so
/// that whoever goes on after a kill begins exactly behind the last line that counts.
@ApplicationScoped
public class AdvanceBatch {

    private final Batches batches;
    private final PostPayments postPayments;
    private final Transactions transactions;
    private final RefusedEvents refused;
    private final BatchTally tally;
    private final LineTally lineTally;

    AdvanceBatch(
            Batches batches,
            PostPayments postPayments,
            Transactions transactions,
            RefusedEvents refused,
            BatchTally tally,
            LineTally lineTally) {
        this.batches = batches;
        this.postPayments = postPayments;
        this.transactions = transactions;
        this.refused = refused;
        this.tally = tally;
        this.lineTally = lineTally;
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
                        batch.get(),
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
    private boolean post(Batch batch, List<BatchLine> lines, Turn turn) {
        try {
            return posted(batch, lines, turn);
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            if (lines.size() == 1) {
                return within(batch, lines, turn, _ -> List.of(PostPayments.unpostable(failure)));
            }
            int half = lines.size() / 2;
            return post(batch, lines.subList(0, half), turn)
                    && post(batch, lines.subList(half, lines.size()), turn);
        }
    }

    private boolean posted(Batch batch, List<BatchLine> lines, Turn turn) {
        long began = System.nanoTime();
        var posted = new ArrayList<Outcome>(lines.size());
        boolean ours =
                within(
                        batch,
                        lines,
                        turn,
                        submissions -> {
                            posted.clear();
                            posted.addAll(postPayments.handleWithin(submissions, turn.today()));
                            return posted;
                        });
        if (ours) {
            tally.posted(posted, Duration.ofNanos(System.nanoTime() - began));
        }
        return ours;
    }

    /// @return false when the batch is no longer this worker's
    private boolean within(
            Batch batch,
            List<BatchLine> lines,
            Turn turn,
            Function<List<Submission>, List<Outcome>> work) {
        var told = new ArrayList<LineOutcome>(lines.size());
        boolean ours =
                transactions.committed(
                        () -> {
                            if (batches.locked(batch.id(), turn.worker()).isEmpty()) {
                                return false;
                            }
                            var submissions = Chunk.submissions(lines);
                            var outcomes = work.apply(submissions);
                            refused.keep(
                                    RefusedEvent.of(
                                            RefusedEvent.Channel.BATCH,
                                            batch.order().sentBy(),
                                            submissions,
                                            outcomes));
                            told.clear();
                            told.addAll(Chunk.outcomes(lines, outcomes));
                            batches.advance(batch.id(), told, turn.lease());
                            batches.forgetDone(batch.id());
                            return true;
                        });
        lineTally.told(told);
        return ours;
    }
}
