package io.jixiao.target.intake;

import io.jixiao.target.intake.ImportRun.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One chunk of an import in one transaction: drafts, outcomes and the position move together, so
/// a kill between or inside chunks loses nothing and imports nothing twice.
@ApplicationScoped
public class AdvanceImport {

    private final ImportRuns runs;
    private final ImportReadings importReadings;

    AdvanceImport(ImportRuns runs, ImportReadings importReadings) {
        this.runs = runs;
        this.importReadings = importReadings;
    }

    /// @param worker who must hold the lease
    public record Step(String runId, String worker, int chunk, Duration lease, Instant at) {}

    public enum Outcome {
        ADVANCED,
        FINISHED,
        /// Cancelled, or another worker has it.
        LOST
    }

    /// @param forms all of the import, in the order of the files
    @Transactional
    public Outcome handle(Step step, List<FormReading> forms) {
        var found = runs.locked(step.runId(), step.worker());
        if (found.isEmpty()) {
            return Outcome.LOST;
        }
        var run = found.get();
        int end = Math.min(forms.size(), run.done() + step.chunk());
        var outcomes =
                forms.subList(Math.min(run.done(), end), end).stream()
                        .map(form -> importReadings.form(form, run.scope(), run.dryRun()))
                        .toList();
        runs.advance(run.id(), run.done(), outcomes, step.lease());
        if (end < forms.size()) {
            return Outcome.ADVANCED;
        }
        runs.finish(run.id(), Status.DONE, step.at());
        return Outcome.FINISHED;
    }
}
