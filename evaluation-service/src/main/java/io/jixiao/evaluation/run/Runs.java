package io.jixiao.evaluation.run;

import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Runs and who works on them. Leases are kept by the database's clock.
public interface Runs {

    /// False when another run stands in the way: see [#inTheWayOf].
    boolean start(Run run);

    /// A running COMMIT of the same year, or the one the schedule started on the same day.
    Optional<Run> inTheWayOf(Run run);

    Optional<Run> find(String id, DataScope scope);

    /// Newest first.
    List<Run> list(Optional<FiscalYear> year, Optional<Position> last, int limit, DataScope scope);

    record Position(Instant startedAt, String id) {}

    /// The oldest running one that nobody works on, or whose worker has not been heard of in time.
    Optional<Run> claim(String worker, Duration lease);

    /// Locks it for one chunk; empty when it is no longer running or no longer this worker's.
    Optional<Run> locked(String id, String worker);

    void advance(String id, int done, ProjectCode position, Duration lease);

    /// Ends it as FAILED, if it is still this worker's: who has lost it says nothing about it.
    boolean fail(String id, String worker, Instant at);

    /// False when it was not running any more.
    boolean finish(String id, Status status, Optional<String> hash, Instant at);

    /// Lets another worker take it at once.
    void release(String id, String worker);
}
