package io.jixiao.execution.progress.rest;

import io.jixiao.kit.problem.ProblemBody;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of one report of a batch.
@Schema(name = "ProgressReportOutcome", description = "批量登记结果")
record ReportOutcome(
        @Schema(description = "position in the array, from 1") int line,
        @Schema(description = "ACCEPTED, REPLAYED or REJECTED") String outcome,
        @Nullable String id,
        @Nullable Instant recordedAt,
        @Schema(description = "everything wrong with a rejected one")
                List<ProblemBody.Entry> problems) {

    @Schema(name = "ProgressReportOutcomes")
    record All(int accepted, int replayed, int rejected, List<ReportOutcome> outcomes) {
        static All of(List<ReportOutcome> outcomes) {
            return new All(
                    count(outcomes, "ACCEPTED"),
                    count(outcomes, "REPLAYED"),
                    count(outcomes, "REJECTED"),
                    outcomes);
        }

        private static int count(List<ReportOutcome> outcomes, String outcome) {
            return (int) outcomes.stream().filter(each -> each.outcome().equals(outcome)).count();
        }
    }
}
