package io.jixiao.target.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A label of a row with what stands beside it.
///
/// @param raw blank where nothing stands there
record Labelled(Label label, String printedLabel, String raw, Cell cell, Reason reason) {

    /// `项目编码：1302…` or `其他资金 5.00` in one cell.
    private static final Pattern WITH_COLON =
            Pattern.compile("([^:：]{1,20})[:：](.+)", Pattern.DOTALL);

    private static final Pattern WITH_AMOUNT =
            Pattern.compile("([^0-9０-９]{2,20}?)\\s*([0-9０-９][0-9０-９.,，]*(?:万元|元)?)");

    /// What one row says.
    ///
    /// @param unread cells that are neither a label nor the value of one
    record Parts(List<Labelled> labels, List<Cell> unread) {}

    static Parts of(Row row) {
        var labels = new ArrayList<Labelled>();
        var unread = new ArrayList<Cell>();
        var cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            var label = Label.of(cell);
            if (label.isPresent()) {
                var value = i + 1 < cells.size() ? Optional.of(cells.get(i + 1)) : none();
                if (value.isPresent() && isValue(value.get())) {
                    labels.add(beside(label.get(), cell, value.get()));
                    i++;
                } else {
                    labels.add(new Labelled(label.get(), cell.text(), "", cell, Reason.PRINTED));
                }
            } else {
                inside(cell).ifPresentOrElse(labels::add, () -> keep(cell, unread));
            }
        }
        return new Parts(labels, unread);
    }

    private static Optional<Cell> none() {
        return Optional.empty();
    }

    private static void keep(Cell cell, List<Cell> unread) {
        if (!cell.isBlank()) {
            unread.add(cell);
        }
    }

    private static boolean isValue(Cell cell) {
        return Label.of(cell).isEmpty() && inside(cell).isEmpty();
    }

    private static Labelled beside(Label label, Cell cell, Cell value) {
        return new Labelled(label, cell.text(), value.text(), value, reason(value, Reason.PRINTED));
    }

    static Reason reason(Cell cell, Reason usual) {
        return switch (cell.origin()) {
            case FORMULA, FORMULA_WITHOUT_VALUE -> Reason.FORMULA;
            case MERGED -> Reason.MERGED;
            case TYPED -> usual;
        };
    }

    static Optional<Labelled> inside(Cell cell) {
        var colon = WITH_COLON.matcher(cell.text());
        if (colon.matches()) {
            var label = Label.of(colon.group(1)).filter(each -> !each.isColumn());
            if (label.isPresent()) {
                return label.map(each -> inside(each, colon.group(1), colon.group(2), cell));
            }
        }
        var amount = WITH_AMOUNT.matcher(cell.text());
        if (!amount.matches()) {
            return Optional.empty();
        }
        return Label.of(amount.group(1))
                .filter(Label::isMoney)
                .map(each -> inside(each, amount.group(1), amount.group(2), cell));
    }

    private static Labelled inside(Label label, String printed, String raw, Cell cell) {
        return new Labelled(label, printed, raw.strip(), cell, Reason.BESIDE_LABEL);
    }
}
