package io.jixiao.evaluation.run;

import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.ExecutionPart;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Scoring.Outcome;
import io.jixiao.evaluation.scoring.Sheet.Line;
import io.jixiao.evaluation.selfevaluation.Result;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Turns a scored sheet into the result that is kept, with what the first version promised beside
/// it.
final class Results {

    private Results() {}

    /// @param notes beside those of the sheet
    static Result of(
            Scheme scheme,
            Outcome.Scored scored,
            Version inForce,
            Version first,
            List<String> notes) {
        return new Result(
                scheme.name(),
                scheme.version(),
                inForce.version(),
                execution(scored.sheet().execution()),
                rows(scored.sheet().lines(), first),
                scored.total(),
                scored.grade(),
                Stream.concat(scored.sheet().notes().stream(), notes.stream()).toList());
    }

    private static Optional<Result.Execution> execution(ExecutionPart part) {
        return switch (part) {
            case ExecutionPart.Scored scored ->
                    Optional.of(
                            new Result.Execution(
                                    scored.budget(),
                                    scored.executed(),
                                    scored.ratePercent(),
                                    scored.weight(),
                                    scored.points(),
                                    scored.trace()));
            case ExecutionPart.LeftOut _ -> Optional.empty();
        };
    }

    private static List<Result.Row> rows(List<Line> lines, Version first) {
        return lines.stream().flatMap(line -> row(line, first)).toList();
    }

    private static Stream<Result.Row> row(Line line, Version first) {
        if (!(line.judgement() instanceof Judged judged)) {
            return Stream.empty();
        }
        var row = line.row();
        return Stream.of(
                new Result.Row(
                        row.id(),
                        row.levels(),
                        row.target(),
                        first.indicator(row.id()).map(Indicator::printed).orElse(""),
                        row.actual(),
                        line.weight(),
                        judged.points(),
                        judged.met(),
                        judged.deviationPercent(),
                        judged.flags(),
                        judged.trace()));
    }
}
