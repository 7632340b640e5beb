package io.jixiao.evaluation.run;

import io.jixiao.evaluation.run.Run.Status;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/// Stops a run after the chunk in hand; editions it has added stay.
@ApplicationScoped
public class CancelRun {

    private final Runs runs;

    CancelRun(Runs runs) {
        this.runs = runs;
    }

    public sealed interface Outcome {
        record Cancelled() implements Outcome {}

        record NotRunning(Status status) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    @Transactional
    public Outcome handle(String id, DataScope scope, Instant now) {
        var run = runs.find(id, scope);
        if (run.isEmpty()) {
            return new Outcome.Unknown();
        }
        return runs.finish(id, Status.CANCELLED, Optional.empty(), now)
                ? new Outcome.Cancelled()
                : new Outcome.NotRunning(run.get().status());
    }
}
