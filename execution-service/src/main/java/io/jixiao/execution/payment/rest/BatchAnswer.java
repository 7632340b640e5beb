package io.jixiao.execution.payment.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What became of a batch, line by line.
///
/// @param dryRun whether it was a rehearsal, of which nothing is kept
public record BatchAnswer(
        int lines,
        int accepted,
        int replayed,
        int parked,
        int conflicts,
        int rejected,
        boolean dryRun,
        @Schema(description = "one for each line, in the order of the batch")
                List<PaymentAnswer> outcomes) {

    static BatchAnswer of(List<PaymentAnswer> outcomes, boolean dryRun) {
        return new BatchAnswer(
                outcomes.size(),
                count(outcomes, "ACCEPTED"),
                count(outcomes, "REPLAYED"),
                count(outcomes, "PARKED"),
                count(outcomes, "CONFLICT"),
                count(outcomes, "REJECTED"),
                dryRun,
                outcomes);
    }

    private static int count(List<PaymentAnswer> outcomes, String outcome) {
        return Math.toIntExact(
                outcomes.stream().filter(each -> each.outcome().equals(outcome)).count());
    }
}
