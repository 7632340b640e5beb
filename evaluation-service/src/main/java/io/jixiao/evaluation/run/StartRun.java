package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.Evidence;
import io.jixiao.evaluation.run.Run.Mode;
import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Starts a run: by a person, or by the schedule. Some worker of some replica takes it up.
@ApplicationScoped
public class StartRun {

    private final Runs runs;
    private final Evidence evidence;

    StartRun(Runs runs, Evidence evidence) {
        this.runs = runs;
        this.evidence = evidence;
    }

    /// @param triggeredOn the business day, when the schedule asks
    public record Request(
            String id,
            FiscalYear year,
            Mode mode,
            DataScope scope,
            String startedBy,
            Optional<LocalDate> triggeredOn,
            Instant at) {

        /// What the schedule asks for: the year that has closed, every project.
        public static Request yearEnd(String id, LocalDate today, Instant now) {
            return new Request(
                    id,
                    FiscalYear.of(today.getYear() - 1),
                    Mode.COMMIT,
                    DataScope.EVERYTHING,
                    "schedule",
                    Optional.of(today),
                    now);
        }
    }

    public sealed interface Outcome {
        record Started(Run run) implements Outcome {}

        /// One COMMIT of a year at a time, and the schedule once a day however many replicas ask.
        record InTheWay(Run other) implements Outcome {}
    }

    @Transactional
    public Outcome handle(Request request) {
        var run =
                new Run(
                        request.id(),
                        request.year(),
                        request.mode(),
                        request.scope(),
                        request.startedBy(),
                        request.triggeredOn(),
                        Status.RUNNING,
                        evidence.count(request.year(), request.scope()),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        request.at(),
                        Optional.empty());
        while (!runs.start(run)) {
            // Gone between the two looks: then nothing is in the way any more.
            var other = runs.inTheWayOf(run);
            if (other.isPresent()) {
                return new Outcome.InTheWay(other.get());
            }
        }
        return new Outcome.Started(run);
    }
}
