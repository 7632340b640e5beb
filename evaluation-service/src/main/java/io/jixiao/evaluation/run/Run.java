package io.jixiao.evaluation.run;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A year-end run as a resource.
///
/// @param scope what the one who started it may see: a county scores its own projects
/// @param triggeredOn the business day of the schedule; empty when a person started it
/// @param total projects to score, counted at the start
/// @param done scored or found incomplete so far
/// @param position the last project done; the next chunk begins after it
/// @param resultHash SHA-256 over the ordered scores, once finished
public record Run(
        String id,
        FiscalYear year,
        Mode mode,
        DataScope scope,
        String startedBy,
        Optional<LocalDate> triggeredOn,
        Status status,
        int total,
        int done,
        Optional<ProjectCode> position,
        Optional<String> resultHash,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    /// As it is named in the log.
    @Override
    public String toString() {
        return "run %s of %s, %s, %d of %d done".formatted(id, year, mode, done, total);
    }

    public enum Mode {
        /// 试算: stores the run's own items and nothing else.
        PREVIEW,
        /// 正式: adds editions and announces them.
        COMMIT
    }

    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
