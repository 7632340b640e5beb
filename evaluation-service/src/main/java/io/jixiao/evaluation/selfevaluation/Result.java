package io.jixiao.evaluation.selfevaluation;

import io.jixiao.evaluation.scoring.Flag;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a project's year scored, and everything the score rests on.
///
/// @param targetVersion in force on 31 December
/// @param execution empty when budget and paid are both 0
/// @param total two decimals
/// @param grade 优, 良, 中, 差
/// @param notes on the table as a whole, Chinese sentences
public record Result(
        String scheme,
        int schemeVersion,
        int targetVersion,
        Optional<Execution> execution,
        List<Row> rows,
        BigDecimal total,
        String grade,
        List<String> notes) {

    public Result {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public record Execution(
            Money budget,
            Money executed,
            BigDecimal ratePercent,
            BigDecimal weight,
            BigDecimal points,
            String trace) {}

    /// @param firstTarget what the first approved version promised; differs after a change
    public record Row(
            String indicatorId,
            Levels levels,
            String target,
            String firstTarget,
            String actual,
            BigDecimal weight,
            BigDecimal points,
            boolean met,
            Optional<BigDecimal> deviationPercent,
            List<Flag> flags,
            List<String> trace) {

        public Row {
            flags = List.copyOf(flags);
            trace = List.copyOf(trace);
        }
    }

    /// The score in one line, the same to the byte for the same score: total, grade, points.
    public String line() {
        var points =
                Stream.concat(
                        Stream.of(execution.map(Execution::points)),
                        rows.stream().map(row -> Optional.of(row.points())));
        return total.toPlainString()
                + " "
                + grade
                + " "
                + points.map(each -> each.map(BigDecimal::toPlainString).orElse("-"))
                        .collect(Collectors.joining(" "));
    }

    /// SHA-256 over what the score rests on and not over the words about it: a result that equals
    /// the one before it makes no new edition.
    public String fingerprint() {
        var text = new StringBuilder();
        text.append(scheme).append(' ').append(schemeVersion).append(' ').append(targetVersion);
        execution.ifPresent(
                part -> text.append('\n').append(part.budget()).append(part.executed()));
        for (var row : rows) {
            text.append('\n').append(row.indicatorId());
            text.append('\t').append(row.target()).append('\t').append(row.actual());
            text.append('\t').append(row.weight().toPlainString());
        }
        return Sha256.of(text.append('\n').append(line()).toString());
    }
}
