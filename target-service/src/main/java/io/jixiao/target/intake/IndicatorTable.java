package io.jixiao.target.intake;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rows of indicators under their heading row, whatever the order of the columns.
///
/// A blank first or second level means the one above; the order of second levels is free.
final class IndicatorTable {

    private static final int MOST = 200;
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(100);
    private static final Pattern WEIGHT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)分?");
    private static final Pattern SUB_ROW = Pattern.compile("其中[:：]?\\s*(.+)");

    private final Notes notes;
    private final Map<Label, Cell> columns = new EnumMap<>(Label.class);
    private final List<Indicator> indicators = new ArrayList<>();
    private String level1 = "";
    private String level2 = "";
    private String parent = "";

    IndicatorTable(Notes notes) {
        this.notes = notes;
    }

    static boolean isHeading(Row row) {
        var labels = row.filled().stream().flatMap(each -> Label.of(each).stream()).toList();
        return labels.contains(Label.LEVEL1)
                && (labels.contains(Label.VALUE) || labels.contains(Label.LEVEL3));
    }

    /// Again on a new page, or in a table that goes on.
    void heading(Row row) {
        columns.clear();
        for (var cell : row.filled()) {
            Label.of(cell).ifPresent(label -> columns.putIfAbsent(label, cell));
        }
    }

    boolean isOpen() {
        return !columns.isEmpty();
    }

    void take(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (indicators.size() >= MOST) {
            notRead(row);
            return;
        }
        var place = "/indicators/" + indicators.size();
        var first = level(row, Label.LEVEL1, place + "/level1", level1);
        var second =
                level(row, Label.LEVEL2, place + "/level2", first.equals(level1) ? level2 : "");
        level1 = first;
        level2 = second;
        var name = name(row, place);
        if (name.isEmpty()) {
            unnamed(row);
            return;
        }
        indicators.add(indicator(row, place, name));
    }

    List<Indicator> indicators() {
        return indicators;
    }

    private Indicator indicator(Row row, String place, String name) {
        var printed = value(row, place + "/printed");
        if (level1.isEmpty()) {
            notes.remark(
                    row.filled().getFirst(),
                    Finding.warning(place + "/level1", "document.level-missing", "name", name));
        }
        return new Indicator(
                "",
                level1,
                level2,
                name,
                text(row, Label.DESCRIPTION, place + "/description", Notes.LONGEST_LINE),
                printed,
                Expectation.read(printed),
                text(row, Label.BASIS, place + "/basis", Notes.LONGEST_LINE),
                weight(row, place + "/weight"));
    }

    private String level(Row row, Label label, String field, String above) {
        var cell = cell(row, label);
        if (cell.isPresent() && !cell.get().isBlank()) {
            notes.value(field, cell.get(), Reason.PRINTED);
            return notes.text(field, cell.get(), Notes.LONGEST_NAME);
        }
        if (!above.isEmpty() && !row.isBlank()) {
            var from = cell.orElse(row.cells().getFirst());
            boolean merged = cell.isPresent() && from.origin() == Cell.Origin.MERGED;
            notes.value(field, "", from.place(), merged ? Reason.MERGED : Reason.INHERITED);
        }
        return above;
    }

    /// 三级指标; a row 其中 is named after the row it belongs to, a merged one by its description.
    private String name(Row row, String place) {
        var field = place + "/level3";
        var cell = cell(row, Label.LEVEL3).filter(each -> !each.isBlank());
        if (cell.isEmpty()) {
            var described = cell(row, Label.DESCRIPTION).filter(each -> !each.isBlank());
            described.ifPresent(each -> notes.value(field, each, Reason.INHERITED));
            return described.map(each -> notes.text(field, each, Notes.LONGEST_NAME)).orElse("");
        }
        var text = notes.text(field, cell.get(), Notes.LONGEST_NAME);
        var sub = SUB_ROW.matcher(text);
        if (sub.matches() && !parent.isEmpty()) {
            notes.value(field, cell.get(), Reason.SUB_ROW);
            var whole = parent + "（其中：" + sub.group(1) + "）";
            return notes.text(field, whole, cell.get().place(), Notes.LONGEST_NAME);
        }
        parent = text;
        notes.value(field, cell.get(), Reason.PRINTED);
        return text;
    }

    /// As printed; sign, number and unit in columns of their own are put together.
    private String value(Row row, String field) {
        var value = cell(row, Label.VALUE);
        if (value.isEmpty() || value.get().isBlank()) {
            return "";
        }
        var sign = cell(row, Label.OPERATOR).map(Cell::text).orElse("");
        var unit = cell(row, Label.MEASURE).map(Cell::text).orElse("");
        var number = value.get().text();
        var printed = sign + number + (number.endsWith(unit) ? "" : unit);
        notes.value(field, value.get(), printed.equals(number) ? Reason.PRINTED : Reason.COLUMNS);
        if (printed.length() > Notes.LONGEST_NAME) {
            return notes.text(field, printed, value.get().place(), Notes.LONGEST_NAME);
        }
        return printed;
    }

    private String text(Row row, Label label, String field, int longest) {
        var cell = cell(row, label);
        if (cell.isEmpty() || cell.get().isBlank()) {
            return "";
        }
        notes.value(field, cell.get(), Reason.PRINTED);
        return notes.text(field, cell.get(), longest);
    }

    private BigDecimal weight(Row row, String field) {
        var cell = cell(row, Label.WEIGHT).filter(each -> !each.isBlank());
        if (cell.isEmpty()) {
            return BigDecimal.ZERO;
        }
        var printed = WEIGHT.matcher(Printed.key(cell.get().text()));
        if (printed.matches()) {
            var weight = new BigDecimal(printed.group(1));
            if (weight.compareTo(HEAVIEST) <= 0) {
                notes.value(field, cell.get(), Reason.PRINTED);
                return weight;
            }
        }
        notes.value(field, cell.get(), Reason.NOT_UNDERSTOOD);
        notes.remark(
                cell.get(),
                Finding.warning(
                        field,
                        "document.weight-unreadable",
                        "printed",
                        Notes.quote(cell.get().text())));
        return BigDecimal.ZERO;
    }

    private Optional<Cell> cell(Row row, Label label) {
        return Optional.ofNullable(columns.get(label)).flatMap(each -> row.at(each.column()));
    }

    /// A level alone opens the rows below it.
    private void unnamed(Row row) {
        boolean onlyLevels =
                row.filled().stream()
                        .allMatch(
                                each ->
                                        isIn(each, row, Label.LEVEL1)
                                                || isIn(each, row, Label.LEVEL2));
        if (!onlyLevels) {
            notRead(row);
        }
    }

    private boolean isIn(Cell cell, Row row, Label label) {
        return cell(row, label).filter(cell::equals).isPresent();
    }

    private void notRead(Row row) {
        notes.remark(
                row.filled().getFirst(),
                Finding.warning(
                        "/indicators", "document.row-not-read", "text", Notes.quote(row.text())));
    }
}
