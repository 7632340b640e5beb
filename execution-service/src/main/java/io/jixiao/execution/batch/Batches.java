package io.jixiao.execution.batch;

import io.jixiao.execution.batch.Batch.Order;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Batches with their spooled lines and outcomes. In the caller's transaction, where there is one.
public interface Batches {

    /// Some lines that stand together.
    ///
    /// @param first how many lines of the batch stand before it
    record Piece(int first, List<BatchLine> lines) {

        public Piece {
            lines = List.copyOf(lines);
        }

        int end() {
            return first + lines.size();
        }
    }

    /// Those that have not ended.
    ///
    /// @param waiting those that nobody works on
    /// @param oldest since when the first of them runs
    record Queue(int waiting, int running, Duration oldest) {}

    Queue queue();

    /// Begins to receive.
    ///
    /// @return its id
    String open(Order order);

    void keep(String id, Piece piece);

    /// All its lines have arrived: it may be worked on.
    void start(String id, int lines);

    /// Forgets one that did not arrive.
    void drop(String id);

    /// Also while its lines still arrive.
    Optional<Batch> find(String id);

    /// The one that came of a file, once its lines have arrived.
    Optional<Batch> findByOrigin(String origin);

    /// The file has been put away; the same may come again.
    void forgetOrigin(String id);

    /// By line.
    List<LineOutcome> outcomes(
            String id, Optional<LineOutcome.Code> code, int afterLine, int limit);

    /// The oldest that nobody works on.
    Optional<Batch> claim(String worker, Duration lease);

    void release(String id, String worker);

    /// Locks it for one chunk; empty when it no longer runs or is no longer this worker's.
    Optional<Batch> locked(String id, String worker);

    /// The piece that holds the line behind so many.
    Optional<Piece> piece(String id, int done);

    /// Keeps the outcomes of the next lines and what is left to do, and the lease.
    void advance(String id, List<LineOutcome> outcomes, Duration lease);

    /// A rehearsal begins anew: what it had found is forgotten.
    void restart(String id);

    /// Forgets the lines that have an outcome, of one whose outcomes came in the order of lines.
    void forgetDone(String id);

    /// Ends it, if it still runs; its lines are forgotten.
    boolean end(String id, Batch.Status status);

    /// Forgets those whose lines stopped arriving so long ago.
    int sweep(Duration silent);

    /// Forgets line by line what became of the one that ended longest ago, if it is that long ago:
    /// of its lines so many at once. What it counted stays.
    ///
    /// @return how many lines; empty when there is none any more
    Optional<Integer> forgetOutcomes(Duration kept, int most);

    /// Ends it as failed, if it is still this worker's.
    boolean fail(String id, String worker);
}
