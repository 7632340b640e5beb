package io.jixiao.target.intake;

import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Project;
import io.jixiao.target.target.TargetKey;
import java.util.Optional;

/// One project table, row by row from its first to its last.
final class FormReader {

    private final Given given;
    private final Place place;
    private final Notes notes = new Notes();
    private final FormHead head;
    private final FormMoney money;
    private final PlanTable plan;
    private final IndicatorTable indicators;
    private String title = "";

    FormReader(Given given, Place place) {
        this.given = given;
        this.place = place;
        this.head = new FormHead(given, place, notes);
        this.money = new FormMoney(place, notes);
        this.plan = new PlanTable(given.year(), notes);
        this.indicators = new IndicatorTable(notes);
    }

    void title(String printed) {
        title = printed;
    }

    /// Whether anything but a title was seen: a line of a list of contents is no form.
    boolean isBegun() {
        return head.isBegun() || money.isBegun() || indicators.isOpen();
    }

    /// Whether a code or a unit line that comes now is that of the next form.
    boolean hasCode() {
        return head.has(Label.PROJECT_CODE) || head.has(Label.PROJECT_NAME);
    }

    boolean hasIndicators() {
        return !indicators.indicators().isEmpty();
    }

    void unitLine(Row row) {
        for (var cell : row.filled()) {
            MoneyUnit.named(cell.text()).ifPresent(name -> money.unit(name, cell));
            UnitLine.of(cell).ifPresent(line -> head.unit(line, cell));
        }
    }

    void take(Row row) {
        if (IndicatorTable.isHeading(row)) {
            indicators.heading(row);
        } else if (indicators.isOpen()) {
            indicators.take(row);
        } else if (!plan.isWaiting() || !plan.takes(row)) {
            takeHead(row);
        }
    }

    private void takeHead(Row row) {
        var label = row.filled().stream().filter(FormReader::opensPlan).findFirst();
        if (label.isPresent()) {
            plan.heading(label.get(), row.after(label.get()));
            head.goes(Label.PLAN);
            return;
        }
        var parts = Labelled.of(row);
        parts.labels().forEach(this::keep);
        if (parts.labels().isEmpty() && row.only().isPresent() && head.goesOn(row.only().get())) {
            return;
        }
        for (var cell : parts.unread()) {
            var unit = MoneyUnit.named(cell.text());
            if (unit.isPresent()) {
                money.unit(unit.get(), cell);
            } else {
                notes.remark(
                        cell,
                        Finding.info("", "document.row-not-read", "text", Notes.quote(row.text())));
            }
        }
    }

    private static boolean opensPlan(Cell cell) {
        return Label.of(cell).filter(each -> each == Label.PLAN).isPresent();
    }

    private void keep(Labelled part) {
        if (part.label().isMoney()) {
            money.keep(part);
            head.goes(part.label());
        } else {
            head.keep(part);
        }
    }

    FormReading finish() {
        var code = head.code();
        var unit = head.budgetUnit();
        var name = head.name();
        var funding = money.funding();
        var row = notes.catching("/plan/cells", place, () -> plan.row(money.unit()));
        var draft = Optional.<FormReading.Draft>empty();
        if (code.isPresent()
                && unit.isPresent()
                && !name.isEmpty()
                && funding.isPresent()
                && row.isPresent()
                && !notes.hasCut()) {
            var project =
                    new Project(
                            unit.get(),
                            head.unitName(),
                            name,
                            head.use(),
                            head.goal(),
                            funding.get(),
                            row.get(),
                            indicators.indicators());
            draft = Optional.of(new FormReading.Draft(key(code.get()), project));
        }
        return new FormReading(
                FormReading.Kind.TABLE,
                title.isEmpty() ? name : title,
                place,
                notes.values(),
                notes.remarks(),
                draft);
    }

    private TargetKey key(ProjectCode code) {
        return new TargetKey(code, given.year());
    }
}
