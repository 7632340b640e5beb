package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.Shares;
import io.jixiao.kernel.WeightSplit;
import io.jixiao.kernel.WeightSplit.Contradiction;
import java.math.BigDecimal;
import java.util.List;

/// 分值 of every row by the scheme's frames; with the execution part always exactly 100.
final class Weights {

    private Weights() {}

    /// In the order of the rows; empty when there is an objection, which is added to the list.
    static List<BigDecimal> of(Scheme scheme, List<Row> rows, List<Objection> objections) {
        var given =
                rows.stream()
                        .map(
                                row ->
                                        new WeightSplit.Row(
                                                row.levels().level1(),
                                                row.weight(),
                                                !(row.reading() instanceof Answer.Excused)))
                        .toList();
        return switch (WeightSplit.of(scheme.frames(), scheme.rowsWeight(), given)) {
            case WeightSplit.Outcome.Shared(_, var weights) -> weights;
            case WeightSplit.Outcome.Contradictory(var contradictions) -> {
                contradictions.stream().map(Weights::objection).forEach(objections::add);
                yield List.of();
            }
        };
    }

    /// For a table without an execution part: the same proportions, 100 in all.
    static List<BigDecimal> scaledToFull(List<BigDecimal> weights) {
        return Shares.inProportion(Scheme.FULL, weights);
    }

    private static Objection objection(Contradiction contradiction) {
        return contradiction.row().isPresent()
                ? Objection.atRow(
                        contradiction.row().getAsInt(), "level1", contradiction.violation())
                : new Objection("/rows", contradiction.violation());
    }
}
