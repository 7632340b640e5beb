package io.jixiao.target.intake;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// 资金支出计划: a row of dates and the row of cells below it, column by column.
///
/// What the cells mean is decided by the plan's own rule; here they only find their dates.
final class PlanTable {

    private static final int MOST_CELLS = 60;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,6})?");

    private final FiscalYear year;
    private final Notes notes;
    private final List<Column> columns = new ArrayList<>();
    private final List<PlanCell> cells = new ArrayList<>();
    private String heading = "";
    private boolean waiting;

    PlanTable(FiscalYear year, Notes notes) {
        this.year = year;
        this.notes = notes;
    }

    private record Column(LocalDate date, Cell heading) {}

    void heading(Cell label, List<Cell> dates) {
        heading = notes.text("/plan/heading", label, Notes.LONGEST_NAME);
        notes.value("/plan/heading", label, Reason.PRINTED);
        for (var cell : dates) {
            if (!cell.isBlank() && columns.size() < MOST_CELLS) {
                add(cell);
            }
        }
        columns.sort(Comparator.comparing(Column::date));
        waiting = !columns.isEmpty();
    }

    private void add(Cell cell) {
        Months.read(cell.text(), year)
                .filter(date -> columns.stream().noneMatch(each -> each.date().equals(date)))
                .ifPresentOrElse(
                        date -> columns.add(new Column(date, cell)),
                        () ->
                                notes.remark(
                                        cell,
                                        Finding.blocking(
                                                "/plan/cells",
                                                "document.plan-column-unknown",
                                                "printed",
                                                Notes.quote(cell.text()),
                                                "year",
                                                year)));
    }

    boolean isWaiting() {
        return waiting;
    }

    /// @param row the one below the dates; one with labels belongs to the rest of the form
    boolean takes(Row row) {
        waiting = false;
        boolean elsewhere =
                row.filled().stream().anyMatch(each -> Label.of(each).isPresent())
                        || row.kind() != Row.Kind.TABLE;
        for (var column : columns) {
            var cell = row.at(column.heading().column());
            if (elsewhere || cell.isEmpty()) {
                blank(column);
            } else {
                cells.add(new PlanCell(column.date(), printed(cell.get())));
                notes.value(field(), cell.get(), Reason.PRINTED);
            }
        }
        return !elsewhere;
    }

    /// A cell of a list, where dates stand in the heading of the whole list.
    void cell(LocalDate date, Cell cell) {
        cells.add(new PlanCell(date, printed(cell)));
        notes.value(field(), cell, Reason.PRINTED);
    }

    void heading(String printed) {
        heading = printed;
    }

    PlanRow row(MoneyUnit unit) {
        if (waiting) {
            columns.forEach(this::blank);
        }
        return new PlanRow(heading, inWanYuan(unit), new PlanAnswer.NotGiven());
    }

    /// Percentages are the same in every unit; amounts in 元 are what this project reads in 万元.
    private List<PlanCell> inWanYuan(MoneyUnit unit) {
        boolean percent = heading.contains("%") || heading.contains("％");
        boolean hundred = !cells.isEmpty() && cells.getLast().printed().matches("100(\\.0+)?%?");
        if (unit == MoneyUnit.WAN_YUAN || percent || hundred) {
            return cells;
        }
        return cells.stream()
                .map(each -> new PlanCell(each.date(), unit.toWanYuan(each.printed())))
                .toList();
    }

    private void blank(Column column) {
        cells.add(new PlanCell(column.date(), ""));
        notes.value(field(), "", column.heading().place(), Reason.PRINTED);
    }

    /// Two decimals as the form prints them: a sheet says 15 where the paper says 15.00.
    private static String printed(Cell cell) {
        var number = Printed.key(cell.text());
        if (!NUMBER.matcher(number).matches()) {
            return cell.text();
        }
        var value = new BigDecimal(number);
        return value.setScale(Math.max(2, value.scale())).toPlainString();
    }

    private String field() {
        return "/plan/cells/" + (cells.size() - 1) + "/printed";
    }
}
