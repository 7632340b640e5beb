package io.jixiao.kit.lease;

import java.util.Optional;

/// The jobs of one kind, and what a worker may do with them.
public interface LeasedJobs<J> {

    /// One chunk, in a transaction of its own.
    @FunctionalInterface
    interface Chunk {
        /// False when nothing is left to do for this worker: finished, cancelled or lost.
        boolean work();
    }

    /// The oldest running one that nobody works on, or whose worker has not been heard of in time.
    Optional<J> claim(String worker);

    /// Whatever has to be made ready once, for all chunks.
    Chunk begin(J job, String worker);

    /// Lets another worker take it at once.
    void release(J job, String worker);

    /// Ends it as failed; false when it is another worker's by now, and nothing is said about it.
    boolean fail(J job, String worker);
}
