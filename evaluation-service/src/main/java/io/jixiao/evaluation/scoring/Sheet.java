package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Table.Row;
import java.math.BigDecimal;
import java.util.List;

/// A table with what became of each of its rows.
///
/// @param notes what concerns the table as a whole, Chinese sentences
public record Sheet(Scheme scheme, ExecutionPart execution, List<Line> lines, List<String> notes) {

    public Sheet {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public record Line(Row row, BigDecimal weight, Judgement judgement) {}

    /// Sum of what is scored; the total only when every row is.
    BigDecimal sum() {
        var execution =
                switch (execution()) {
                    case ExecutionPart.Scored scored -> scored.points();
                    case ExecutionPart.LeftOut _ -> BigDecimal.ZERO.setScale(2);
                };
        return lines.stream()
                .map(
                        line ->
                                line.judgement() instanceof Judged judged
                                        ? judged.points()
                                        : BigDecimal.ZERO)
                .reduce(execution, BigDecimal::add);
    }

    boolean isComplete() {
        return lines.stream().allMatch(line -> line.judgement() instanceof Judged);
    }
}
