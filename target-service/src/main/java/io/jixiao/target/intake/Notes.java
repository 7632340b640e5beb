package io.jixiao.target.intake;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What was read and remarked about one form so far.
final class Notes {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_LINE = 1_000;
    static final int LONGEST_USE = 4_000;
    static final int LONGEST_GOAL = 10_000;

    /// So that a finding never carries a whole page.
    private static final int LONGEST_QUOTE = 120;

    private final List<ReadValue> values = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    void value(String field, String raw, Place place, Reason reason) {
        values.add(new ReadValue(field, raw, place, reason));
    }

    /// Notes the value, and what Excel worked out.
    void value(String field, Cell cell, Reason usual) {
        var reason = Labelled.reason(cell, usual);
        value(field, cell.text(), cell.place(), reason);
        formula(field, cell);
    }

    void formula(String field, Cell cell) {
        switch (cell.origin()) {
            case FORMULA ->
                    remark(cell, Finding.info(field, "document.formula", "value", cell.text()));
            case FORMULA_WITHOUT_VALUE ->
                    remark(cell, Finding.warning(field, "document.formula-without-value"));
            case TYPED, MERGED -> {}
        }
    }

    void remark(Cell cell, Finding finding) {
        remark(cell.place(), finding);
    }

    void remark(Place place, Finding finding) {
        remarks.add(Remark.at(place, finding));
    }

    /// The text in one form of punctuation; cut only where no target could hold it, and said so.
    String text(String field, Cell cell, int longest) {
        return text(field, cell.text(), cell.place(), longest);
    }

    String text(String field, String raw, Place place, int longest) {
        var text = Printed.canonical(raw);
        if (text.length() <= longest) {
            return text;
        }
        remark(
                place,
                Finding.blocking(
                        field,
                        "document.text-too-long",
                        "length",
                        text.length(),
                        "highest",
                        longest));
        return text.substring(0, longest);
    }

    /// What a rule refuses becomes a finding; empty then.
    <T> Optional<T> catching(String field, Place place, Supplier<T> rule) {
        try {
            return Optional.of(rule.get());
        } catch (RuleViolation violation) {
            var numbers = new ArrayList<Object>();
            violation
                    .numbers()
                    .forEach(
                            (name, value) -> {
                                numbers.add(name);
                                numbers.add(value);
                            });
            remark(place, Finding.blocking(field, violation.code(), numbers.toArray()));
            return Optional.empty();
        }
    }

    /// Whether something was cut: then it cannot be stored without losing it.
    boolean hasCut() {
        return remarks.stream()
                .anyMatch(each -> each.finding().code().equals("document.text-too-long"));
    }

    List<ReadValue> values() {
        return values;
    }

    List<Remark> remarks() {
        return remarks;
    }

    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
