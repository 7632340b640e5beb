package io.jixiao.target.intake;

import io.jixiao.kernel.Money;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Funding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// 预算数, 其中：财政资金 and 其他资金 of one form, in the unit it prints.
final class FormMoney {

    private final Place place;
    private final Notes notes;
    private final Map<Label, Labelled> parts = new EnumMap<>(Label.class);
    private Optional<MoneyUnit> unit = Optional.empty();
    private boolean unknownUnit;

    FormMoney(Place place, Notes notes) {
        this.place = place;
        this.notes = notes;
    }

    boolean isBegun() {
        return !parts.isEmpty();
    }

    void unit(String name, Cell cell) {
        unit = MoneyUnit.of(name);
        unknownUnit = unit.isEmpty();
        notes.value(
                "/funding",
                cell.text(),
                cell.place(),
                unknownUnit ? Reason.NOT_UNDERSTOOD : Reason.PRINTED);
        if (unknownUnit) {
            notes.remark(
                    cell,
                    Finding.blocking("/funding", "document.money-unit-unknown", "unit", name));
        }
    }

    void keep(Labelled part) {
        parts.putIfAbsent(part.label(), part);
        if (unit.isEmpty() && !unknownUnit) {
            MoneyUnit.inBrackets(part.printedLabel()).ifPresent(name -> unit(name, part.cell()));
        }
    }

    /// 万元 is what the official form prints, where nothing else is said.
    MoneyUnit unit() {
        return unit.orElse(MoneyUnit.WAN_YUAN);
    }

    Optional<Funding> funding() {
        var budget = amount(Label.BUDGET, "/funding/budget");
        var fiscal = amount(Label.FISCAL, "/funding/fiscal");
        var other = amount(Label.OTHER, "/funding/other");
        if (unit.isEmpty() && !unknownUnit && !parts.isEmpty()) {
            notes.remark(place, Finding.warning("/funding", "document.money-unit-missing"));
        }
        if (unknownUnit || budget.isEmpty() || fiscal.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        var at = parts.get(Label.BUDGET);
        return notes.catching(
                "/funding",
                at == null ? place : at.cell().place(),
                () -> new Funding(budget.get(), fiscal.get(), other.get()));
    }

    private Optional<Money> amount(Label label, String field) {
        var part = parts.get(label);
        if (part != null && part.cell().origin() == Cell.Origin.FORMULA_WITHOUT_VALUE) {
            notes.value(field, "", part.cell().place(), Reason.NOT_UNDERSTOOD);
            notes.remark(part.cell(), Finding.blocking(field, "document.formula-without-value"));
            return Optional.empty();
        }
        if (part == null || part.raw().isEmpty()) {
            return blank(label, field, part == null ? place : part.cell().place());
        }
        var at = part.cell().place();
        var money = unit().read(part.raw());
        notes.value(
                field, part.raw(), at, money.isPresent() ? part.reason() : Reason.NOT_UNDERSTOOD);
        notes.formula(field, part.cell());
        if (money.isEmpty()) {
            notes.remark(
                    at,
                    Finding.blocking(
                            field,
                            "document.amount-unreadable",
                            "printed",
                            Notes.quote(part.raw())));
        }
        return money;
    }

    private Optional<Money> blank(Label label, String field, Place at) {
        if (label == Label.BUDGET) {
            notes.remark(at, Finding.blocking(field, "document.budget-missing"));
            return Optional.empty();
        }
        notes.value(field, "", at, Reason.BLANK_IS_ZERO);
        return Optional.of(Money.ZERO);
    }
}
