package io.jixiao.evaluation.selfevaluation.postgres;

import io.jixiao.evaluation.scoring.Flag;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.evaluation.selfevaluation.Result;
import io.jixiao.evaluation.selfevaluation.Result.Execution;
import io.jixiao.evaluation.selfevaluation.Result.Row;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The column `result`, as it is stored. Numbers are strings: their digits are part of them.
record ResultDocument(
        @Nullable ExecutionDocument execution, List<RowDocument> rows, List<String> notes) {

    record ExecutionDocument(
            long budgetFen,
            long executedFen,
            String ratePercent,
            String weight,
            String points,
            String trace) {}

    record RowDocument(
            String indicatorId,
            String level1,
            String level2,
            String level3,
            String target,
            String firstTarget,
            String actual,
            String weight,
            String points,
            boolean met,
            @Nullable String deviationPercent,
            List<Flag> flags,
            List<String> trace) {}

    static ResultDocument of(Result result) {
        return new ResultDocument(
                result.execution().map(ResultDocument::of).orElse(null),
                result.rows().stream().map(ResultDocument::of).toList(),
                result.notes());
    }

    private static ExecutionDocument of(Execution part) {
        return new ExecutionDocument(
                part.budget().fen(),
                part.executed().fen(),
                part.ratePercent().toPlainString(),
                part.weight().toPlainString(),
                part.points().toPlainString(),
                part.trace());
    }

    private static RowDocument of(Row row) {
        return new RowDocument(
                row.indicatorId(),
                row.levels().level1(),
                row.levels().level2(),
                row.levels().level3(),
                row.target(),
                row.firstTarget(),
                row.actual(),
                row.weight().toPlainString(),
                row.points().toPlainString(),
                row.met(),
                row.deviationPercent().map(BigDecimal::toPlainString).orElse(null),
                row.flags(),
                row.trace());
    }

    Result toResult(
            String scheme, int schemeVersion, int targetVersion, BigDecimal total, String grade) {
        return new Result(
                scheme,
                schemeVersion,
                targetVersion,
                Optional.ofNullable(execution).map(ResultDocument::toExecution),
                rows.stream().map(ResultDocument::toRow).toList(),
                total,
                grade,
                notes);
    }

    private static Execution toExecution(ExecutionDocument stored) {
        return new Execution(
                Money.ofFen(stored.budgetFen()),
                Money.ofFen(stored.executedFen()),
                new BigDecimal(stored.ratePercent()),
                new BigDecimal(stored.weight()),
                new BigDecimal(stored.points()),
                stored.trace());
    }

    private static Row toRow(RowDocument stored) {
        return new Row(
                stored.indicatorId(),
                new Levels(stored.level1(), stored.level2(), stored.level3()),
                stored.target(),
                stored.firstTarget(),
                stored.actual(),
                new BigDecimal(stored.weight()),
                new BigDecimal(stored.points()),
                stored.met(),
                Optional.ofNullable(stored.deviationPercent()).map(BigDecimal::new),
                stored.flags(),
                stored.trace());
    }
}
