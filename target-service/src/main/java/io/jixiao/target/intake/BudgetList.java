package io.jixiao.target.intake;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.TargetKey;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A plain list of budgets: a heading row, then one project a line.
///
/// For units without the form: code, name, unit, amounts and the plan under dates as headings.
final class BudgetList {

    private final Given given;
    private final Map<Label, Cell> columns = new EnumMap<>(Label.class);
    private final Map<LocalDate, Cell> dates = new TreeMap<>();

    BudgetList(Given given, Row heading) {
        this.given = given;
        for (var cell : heading.filled()) {
            var label = Label.of(cell);
            if (label.isPresent()) {
                columns.putIfAbsent(label.get(), cell);
            } else {
                date(cell.text(), given.year()).ifPresent(date -> dates.putIfAbsent(date, cell));
            }
        }
    }

    /// A code and a budget as headings beside each other, with no values between.
    static boolean isHeading(Row row) {
        var labels = row.filled().stream().map(Label::of).flatMap(Optional::stream).toList();
        return labels.contains(Label.PROJECT_CODE)
                && labels.contains(Label.BUDGET)
                && Labelled.of(row).labels().stream()
                        .filter(each -> each.label() == Label.PROJECT_CODE)
                        .allMatch(each -> each.raw().isEmpty());
    }

    FormReading line(Row row) {
        var notes = new Notes();
        var place = row.filled().getFirst().place();
        var head = new FormHead(given, place, notes);
        var money = new FormMoney(place, notes);
        columns.forEach((label, column) -> keep(label, column, row, head, money));
        var plan = plan(row, notes);
        var code = head.code();
        var name = head.name();
        var unit = head.budgetUnit();
        var funding = money.funding();
        var cells = notes.catching("/plan/cells", place, () -> plan.row(money.unit()));
        var draft = Optional.<FormReading.Draft>empty();
        if (code.isPresent()
                && unit.isPresent()
                && !name.isEmpty()
                && funding.isPresent()
                && cells.isPresent()
                && !notes.hasCut()) {
            var project =
                    new Project(
                            unit.get(),
                            head.unitName(),
                            name,
                            head.use(),
                            head.has(Label.GOAL) ? head.goal() : "",
                            funding.get(),
                            cells.get(),
                            List.of());
            draft =
                    Optional.of(
                            new FormReading.Draft(
                                    new TargetKey(code.get(), given.year()), project));
        }
        return new FormReading(
                FormReading.Kind.LIST_LINE, name, place, notes.values(), notes.remarks(), draft);
    }

    private static void keep(Label label, Cell column, Row row, FormHead head, FormMoney money) {
        var cell = row.at(column.column());
        if (cell.isEmpty()) {
            return;
        }
        var part =
                new Labelled(
                        label,
                        column.text(),
                        cell.get().text(),
                        cell.get(),
                        Labelled.reason(cell.get(), Reason.PRINTED));
        if (label.isMoney()) {
            money.keep(part);
        } else {
            head.keep(part);
        }
    }

    private PlanTable plan(Row row, Notes notes) {
        var plan = new PlanTable(given.year(), notes);
        plan.heading("");
        dates.forEach((date, column) -> plan.cell(date, cellUnder(row, column)));
        return plan;
    }

    private static Cell cellUnder(Row row, Cell column) {
        return row.at(column.column())
                .orElseGet(
                        () ->
                                new Cell(
                                        "",
                                        column.column(),
                                        1,
                                        Cell.Origin.TYPED,
                                        row.filled().getFirst().place()));
    }

    private static Optional<LocalDate> date(String heading, FiscalYear year) {
        return Months.read(heading, year);
    }
}
