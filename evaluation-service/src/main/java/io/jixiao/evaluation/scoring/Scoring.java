package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Scheme.Cap;
import io.jixiao.evaluation.scoring.Sheet.Line;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Scores a table by a scheme: weights, execution part, rows, total, grade.
///
/// The total is the sum of the rounded rows, and the grade follows from that total.
public final class Scoring {

    private final Scheme scheme;
    private final RowRule rule;

    public Scoring(Scheme scheme) {
        this.scheme = scheme;
        this.rule = new RowRule(scheme.rows());
    }

    public sealed interface Outcome {
        /// @param total two decimals
        /// @param grade 优, 良, 中, 差
        record Scored(Sheet sheet, BigDecimal total, String grade) implements Outcome {}

        /// Some rows have no score, so the table has no total.
        record Incomplete(Sheet sheet) implements Outcome {}

        /// The table contradicts itself; every reason, not the first only.
        record Refused(List<Objection> objections) implements Outcome {
            public Refused {
                objections = List.copyOf(objections);
            }
        }
    }

    public Outcome score(Table table) {
        var objections = new ArrayList<Objection>();
        var execution = execution(table, objections);
        var weights = weights(table, execution, objections);
        var lines = lines(table.rows(), weights, objections);
        if (!objections.isEmpty()) {
            return new Outcome.Refused(objections);
        }
        var sheet = new Sheet(scheme, execution, lines, notes(execution));
        return sheet.isComplete() ? scored(sheet) : new Outcome.Incomplete(sheet);
    }

    private ExecutionPart execution(Table table, List<Objection> objections) {
        try {
            return ExecutionRule.judge(table.budget(), scheme.executionWeight());
        } catch (RuleViolation violation) {
            objections.add(new Objection("/budget", violation));
            return new ExecutionPart.LeftOut();
        }
    }

    private List<BigDecimal> weights(
            Table table, ExecutionPart execution, List<Objection> objections) {
        if (table.rows().isEmpty()) {
            objections.add(new Objection("/rows", RuleViolation.of("rows.none")));
            return List.of();
        }
        var weights = Weights.of(scheme, table.rows(), objections);
        return switch (execution) {
            case ExecutionPart.Scored _ -> weights;
            case ExecutionPart.LeftOut _ ->
                    weights.isEmpty() ? weights : Weights.scaledToFull(weights);
        };
    }

    private List<Line> lines(List<Row> rows, List<BigDecimal> weights, List<Objection> objections) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < weights.size(); i++) {
            try {
                lines.add(line(rows.get(i), weights.get(i)));
            } catch (RuleViolation violation) {
                objections.add(Objection.atRow(i, "actual", violation));
            }
        }
        return lines;
    }

    private Line line(Row row, BigDecimal weight) {
        return switch (row.reading()) {
            case Answer answer -> new Line(row, weight, rule.judge(weight, answer));
            case Reading.Missing(var gap) -> new Line(row, weight, new Judgement.NotJudged(gap));
        };
    }

    private static List<String> notes(ExecutionPart execution) {
        return switch (execution) {
            case ExecutionPart.Scored _ -> List.of();
            case ExecutionPart.LeftOut _ -> List.of(ExecutionPart.LeftOut.NOTE);
        };
    }

    private Outcome scored(Sheet sheet) {
        var sum = sheet.sum();
        return cap(sheet.execution())
                .filter(cap -> sum.compareTo(cap.highestTotal()) > 0)
                .map(cap -> capped(sheet, sum, cap))
                .orElseGet(() -> new Outcome.Scored(sheet, sum, scheme.gradeOf(sum)));
    }

    private Optional<Cap> cap(ExecutionPart execution) {
        return switch (execution) {
            case ExecutionPart.Scored scored ->
                    scheme.caps().stream()
                            .filter(cap -> cap.appliesTo(scored.executed(), scored.budget()))
                            .findFirst();
            case ExecutionPart.LeftOut _ -> Optional.empty();
        };
    }

    private Outcome.Scored capped(Sheet sheet, BigDecimal sum, Cap cap) {
        var total = cap.highestTotal().setScale(2);
        var notes = new ArrayList<>(sheet.notes());
        notes.add(
                "各项合计%s分；预算执行率在%s至%s之间，按方案总分不超过%s分"
                        .formatted(
                                sum.toPlainString(),
                                cap.from(),
                                cap.below(),
                                Numbers.plain(cap.highestTotal())));
        var limited = new Sheet(sheet.scheme(), sheet.execution(), sheet.lines(), notes);
        return new Outcome.Scored(limited, total, scheme.gradeOf(total));
    }
}
