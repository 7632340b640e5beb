package io.jixiao.execution.batch.rest;

import io.jixiao.execution.batch.Counts;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.kit.problem.ProblemTexts;
import java.util.List;
import java.util.Locale;
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
                List<LineAnswer> outcomes) {

    static BatchAnswer of(
            List<LineOutcome> outcomes, boolean dryRun, ProblemTexts texts, Locale locale) {
        var counts = Counts.of(outcomes);
        return new BatchAnswer(
                outcomes.size(),
                counts.accepted(),
                counts.replayed(),
                counts.parked(),
                counts.conflicts(),
                counts.rejected(),
                dryRun,
                outcomes.stream().map(each -> LineAnswer.of(each, texts, locale)).toList());
    }
}
