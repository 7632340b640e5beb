package io.jixiao.evaluation.scoring.rest;

import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Answer;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.evaluation.scoring.Reading;
import io.jixiao.evaluation.scoring.Table;
import io.jixiao.evaluation.scoring.Table.Budget;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.evaluation.scoring.rest.ScoringRequest.BudgetCells;
import io.jixiao.evaluation.scoring.rest.ScoringRequest.RowCells;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a request into a [Table], collecting every fault on the way.
final class RequestedTable {

    static final int MOST_ROWS = 500;

    private static final int LONGEST_CELL = 500;

    private final Faults faults;

    RequestedTable(Faults faults) {
        this.faults = faults;
    }

    /// Empty when the table has no shape to score; a row whose cells cannot be read keeps its
    /// place,
    /// so that faults of the weights are found as well.
    Optional<Table> read(ScoringRequest request) {
        var budget = budget(request.budget());
        var rows = rows(request.rows());
        return budget == null || rows == null
                ? Optional.empty()
                : Optional.of(new Table(budget, rows));
    }

    private @Nullable Budget budget(@Nullable BudgetCells cells) {
        if (cells == null) {
            faults.add(Fault.at("/budget", "field.required"));
            return null;
        }
        var adjusted = faults.required("/budget/adjusted", cells.adjusted(), Money::ofYuan);
        var executed = faults.required("/budget/executed", cells.executed(), Money::ofYuan);
        var initial = faults.optional("/budget/initial", cells.initial(), Money::ofYuan);
        return adjusted == null || executed == null
                ? null
                : new Budget(initial == null ? adjusted : initial, adjusted, executed);
    }

    private @Nullable List<Row> rows(@Nullable List<@Nullable RowCells> cells) {
        if (cells == null || cells.isEmpty()) {
            faults.add(Fault.at("/rows", "field.required"));
            return null;
        }
        if (cells.size() > MOST_ROWS) {
            faults.add(
                    Fault.at("/rows", "rows.too-many", "given", cells.size(), "most", MOST_ROWS));
            return null;
        }
        var rows = new ArrayList<Row>();
        for (int i = 0; i < cells.size(); i++) {
            row("/rows/" + i, i, cells.get(i)).ifPresent(rows::add);
        }
        return rows.size() == cells.size() ? rows : null;
    }

    private Optional<Row> row(String place, int index, @Nullable RowCells cells) {
        if (cells == null) {
            faults.add(Fault.at(place, "field.required"));
            return Optional.empty();
        }
        var level1 = required(place + "/level1", cells.level1());
        var level2 = faults.optional(place + "/level2", cells.level2(), RequestedTable::cell);
        var level3 = required(place + "/level3", cells.level3());
        int before = faults.all().size();
        var weight = faults.optional(place + "/weight", cells.weight(), Decimals::readPoints);
        if (level1 == null || level3 == null || faults.all().size() > before) {
            return Optional.empty();
        }
        var target = target(place + "/target", cells.target());
        var actual = actual(place + "/actual", cells.actual());
        var reading =
                target == null || actual == null
                        ? null
                        : faults.catching(
                                place + "/actual",
                                () ->
                                        Boolean.TRUE.equals(cells.excused())
                                                ? new Answer.Excused()
                                                : Reading.of(target, actual));
        return Optional.ofNullable(
                faults.catching(
                        place + "/weight",
                        () ->
                                new Row(
                                        Integer.toString(index),
                                        new Levels(level1, level2 == null ? "" : level2, level3),
                                        target == null ? "" : printed(cells.target(), target),
                                        actual == null ? "" : actual.printed(),
                                        Optional.ofNullable(weight),
                                        reading == null
                                                ? new Reading.Missing(Reading.Gap.NO_ACTUAL)
                                                : reading)));
    }

    private @Nullable Expectation target(String place, @Nullable TargetCell cell) {
        if (cell == null) {
            faults.add(Fault.at(place, "field.required"));
            return null;
        }
        return cell.read(place, faults);
    }

    private @Nullable Actual actual(String place, @Nullable ActualCell cell) {
        return cell == null ? new Actual.Nothing() : cell.read(place, faults);
    }

    private @Nullable String required(String place, @Nullable String text) {
        return faults.required(place, text, RequestedTable::cell);
    }

    static String cell(String text) {
        if (text.length() > LONGEST_CELL) {
            throw RuleViolation.of(
                    "field.length", "lowest", 1, "highest", LONGEST_CELL, "given", text.length());
        }
        return text.strip();
    }

    private static String printed(@Nullable TargetCell cell, Expectation expectation) {
        return cell != null && cell.printed() != null
                ? cell.printed().strip()
                : expectation.printed();
    }
}
