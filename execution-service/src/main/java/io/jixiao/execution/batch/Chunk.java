package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.Submission;
import java.util.ArrayList;
import java.util.List;

/// Lines and what became of them: broken ones need no ledger.
final class Chunk {

    private Chunk() {}

    static List<Submission> submissions(List<BatchLine> lines) {
        var submissions = new ArrayList<Submission>(lines.size());
        for (var line : lines) {
            if (line instanceof BatchLine.Understood(_, var submission)) {
                submissions.add(submission);
            }
        }
        return submissions;
    }

    /// @param posted one for each of the readable lines
    static List<LineOutcome> outcomes(List<BatchLine> lines, List<Outcome> posted) {
        var next = posted.iterator();
        return lines.stream()
                .map(
                        line ->
                                switch (line) {
                                    case BatchLine.Broken(int number, var objections) ->
                                            LineOutcome.rejected(number, objections);
                                    case BatchLine.Understood(int number, _) ->
                                            LineOutcome.of(number, next.next());
                                })
                .toList();
    }
}
