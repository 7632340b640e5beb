package io.jixiao.target.intake;

import io.jixiao.target.intake.ImportRun.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports in the background and who works on them. Leases are kept by the database's clock.
public interface ImportRuns {

    /// @param goals what became of part one of each file, done before the tables
    void add(ImportRun run, List<ImportedGoals> goals, List<Upload> files);

    /// Only who sent it may follow it.
    Optional<ImportRun> find(String id, String startedBy);

    /// The oldest running one that nobody works on, or whose worker has not been heard of in time.
    Optional<ImportRun> claim(String worker, Duration lease);

    /// Its files as they were sent, put into a folder.
    List<Upload> files(String id, Path folder);

    /// Locks it for one chunk; empty when it no longer runs or is no longer this worker's.
    Optional<ImportRun> locked(String id, String worker);

    /// Keeps what became of the tables after the first `done`, and moves on.
    void advance(String id, int done, List<ImportedForm> outcomes, Duration lease);

    /// Ends it as FAILED, if it is still this worker's: who has lost it says nothing about it.
    boolean fail(String id, String worker, Instant at);

    /// False when it was not running any more. The files go.
    boolean finish(String id, Status status, Instant at);

    /// Lets another worker take it at once.
    void release(String id, String worker);

    /// In order, after a position; the first table has position 0.
    List<ImportedForm> outcomes(String id, int after, int limit);

    Map<Result, Integer> counts(String id);

    List<ImportedGoals> goals(String id);
}
