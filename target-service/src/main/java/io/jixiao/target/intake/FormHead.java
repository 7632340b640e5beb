package io.jixiao.target.intake;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.finding.Finding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Who and what for: code, name, unit, use and goal of one form.
final class FormHead {

    private static final int DIVISION_DIGITS = 6;
    private static final int YEAR_END = 8;
    private static final int CENTURY = 2000;

    private final Given given;
    private final Place place;
    private final Notes notes;
    private final Map<Label, Labelled> parts = new EnumMap<>(Label.class);
    private final StringBuilder use = new StringBuilder();
    private final StringBuilder goal = new StringBuilder();
    private Optional<Cell> unitCell = Optional.empty();
    private String unitCode = "";
    private String unitName = "";

    /// What a row without a label goes on with.
    private Label last = Label.DEPARTMENT;

    FormHead(Given given, Place place, Notes notes) {
        this.given = given;
        this.place = place;
        this.notes = notes;
    }

    boolean isBegun() {
        return !parts.isEmpty();
    }

    boolean has(Label label) {
        return parts.containsKey(label);
    }

    void unit(UnitLine line, Cell cell) {
        unitCell = Optional.of(cell);
        unitCode = line.unitCode();
        unitName = line.unitName();
        notes.value("/unitCode", line.unitCode(), cell.place(), Reason.UNIT_LINE);
        notes.value("/unitName", line.unitName(), cell.place(), Reason.UNIT_LINE);
    }

    void goes(Label label) {
        last = label;
    }

    void keep(Labelled part) {
        parts.putIfAbsent(part.label(), part);
        last = part.label();
        if (part.raw().isEmpty()) {
            return;
        }
        if (part.label() == Label.GOAL) {
            text(goal, "/goal", part.raw(), part.cell(), part.reason());
        } else if (part.label() == Label.USE) {
            text(use, "/use", part.raw(), part.cell(), part.reason());
        } else if (part.label() == Label.UNIT_NAME && unitName.isEmpty()) {
            unitName(part);
        } else if (part.label() == Label.UNIT_CODE && unitCode.isEmpty()) {
            unitCell = Optional.of(part.cell());
            unitCode = Printed.key(part.raw());
            notes.value("/unitCode", part.raw(), part.cell().place(), part.reason());
        } else if (part.label() == Label.SCALE && Label.of(part.cell()).isEmpty()) {
            text(use, "/use", part.raw(), part.cell(), part.reason());
        }
    }

    private void unitName(Labelled part) {
        var line = UnitLine.of(part.cell());
        if (line.isPresent()) {
            unit(line.get(), part.cell());
        } else {
            unitName = notes.text("/unitName", part.raw(), part.cell().place(), Notes.LONGEST_NAME);
            notes.value("/unitName", part.raw(), part.cell().place(), part.reason());
        }
    }

    /// A row of one cell without a label: the use stands below the money, a goal may go on.
    boolean goesOn(Cell cell) {
        return switch (last) {
            case BUDGET, FISCAL, OTHER, SCALE, USE -> {
                text(use, "/use", cell.text(), cell, Labelled.reason(cell, Reason.PRINTED));
                yield true;
            }
            case GOAL -> {
                text(goal, "/goal", cell.text(), cell, Labelled.reason(cell, Reason.PRINTED));
                yield true;
            }
            case PROJECT_CODE,
                    PROJECT_NAME,
                    UNIT_CODE,
                    UNIT_NAME,
                    DEPARTMENT,
                    PLAN,
                    LEVEL1,
                    LEVEL2,
                    LEVEL3,
                    DESCRIPTION,
                    VALUE,
                    OPERATOR,
                    MEASURE,
                    BASIS,
                    WEIGHT ->
                    false;
        };
    }

    private void text(StringBuilder text, String field, String raw, Cell cell, Reason reason) {
        text.append(text.isEmpty() ? "" : "\n").append(raw);
        notes.value(field, raw, cell.place(), reason);
        notes.formula(field, cell);
    }

    /// The form prints no year: a wrong one in the request shows here only.
    private void compareYear(ProjectCode code, Place at) {
        int setUp = CENTURY + Integer.parseInt(code.value().substring(DIVISION_DIGITS, YEAR_END));
        if (setUp > given.year().year()) {
            notes.remark(
                    at,
                    Finding.warning(
                            "/projectCode",
                            "document.year-before-project",
                            "code",
                            code,
                            "setUp",
                            setUp,
                            "year",
                            given.year()));
        }
    }

    Optional<ProjectCode> code() {
        var part = parts.get(Label.PROJECT_CODE);
        if (part == null || part.raw().isEmpty()) {
            notes.remark(
                    part == null ? place : part.cell().place(),
                    Finding.blocking("/projectCode", "document.code-missing"));
            return Optional.empty();
        }
        var at = part.cell().place();
        var code =
                notes.catching("/projectCode", at, () -> ProjectCode.of(Printed.key(part.raw())));
        notes.value(
                "/projectCode",
                part.raw(),
                at,
                code.isPresent() ? part.reason() : Reason.NOT_UNDERSTOOD);
        code.ifPresent(each -> compareDivision(each, at));
        code.ifPresent(each -> compareYear(each, at));
        return code;
    }

    private void compareDivision(ProjectCode code, Place at) {
        if (!code.value().startsWith(given.mofDivCode().substring(0, DIVISION_DIGITS))) {
            notes.remark(
                    at,
                    Finding.warning(
                            "/mofDivCode",
                            "document.division-differs",
                            "code",
                            code,
                            "division",
                            given.mofDivCode()));
        }
    }

    String name() {
        var part = parts.get(Label.PROJECT_NAME);
        if (part == null || part.raw().isEmpty()) {
            notes.remark(
                    part == null ? place : part.cell().place(),
                    Finding.blocking("/name", "document.name-missing"));
            return "";
        }
        notes.value("/name", part.raw(), part.cell().place(), part.reason());
        return notes.text("/name", part.raw(), part.cell().place(), Notes.LONGEST_NAME);
    }

    Optional<BudgetUnit> budgetUnit() {
        if (unitCode.isEmpty() && given.unitCode().isPresent()) {
            unitCode = given.unitCode().get();
            unitName = unitName.isEmpty() ? given.unitName().orElse("") : unitName;
            notes.value("/unitCode", "", place, Reason.GIVEN);
        }
        if (unitCode.isEmpty() || unitName.isEmpty()) {
            notes.remark(place, Finding.blocking("/unitCode", "document.unit-missing"));
            return Optional.empty();
        }
        return notes.catching(
                "/unitCode",
                unitCell.map(Cell::place).orElse(place),
                () -> new BudgetUnit(given.mofDivCode(), unitCode));
    }

    String unitName() {
        return unitName;
    }

    String use() {
        return notes.text("/use", use.toString(), place, Notes.LONGEST_USE);
    }

    String goal() {
        if (goal.isEmpty()) {
            notes.remark(place, Finding.warning("/goal", "document.goal-missing"));
        }
        return notes.text("/goal", goal.toString(), place, Notes.LONGEST_GOAL);
    }
}
