package io.jixiao.target.intake;

import io.jixiao.target.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Finds part one and every project table in the rows of a document, by their labels.
///
/// Total: whatever is not understood becomes a remark with its place (docs/rules).
final class Recognizer {

    private static final Pattern TITLE =
            Pattern.compile("(?:[0-9]+[.、]|[一二三四五六七八九十]+、)?.{0,80}(?:绩效目标|绩效)(?:申报|批复|情况)?表");

    /// Headings that say where one is, and nothing else.
    private static final Set<String> SIGNPOSTS =
            Set.of("第一部分", "第二部分", "部门整体绩效目标", "预算项目绩效目标", "项目绩效目标", "目录");

    private static final int MOST_TEXTS = 20;

    private final Given given;
    private final Document document;
    private final GoalsReader goals = new GoalsReader();
    private final List<FormReading> forms = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private Optional<FormReader> form = Optional.empty();
    private Optional<BudgetList> list = Optional.empty();
    private String unknownSection = "";
    private int texts;

    private Recognizer(Given given, Document document) {
        this.given = given;
        this.document = document;
    }

    static Reading read(Document document, Given given) {
        return new Recognizer(given, document).read();
    }

    private Reading read() {
        for (var sheet : document.hiddenSheets()) {
            var finding = Finding.info("", "document.hidden-sheet", "sheet", sheet);
            remarks.add(Remark.at(Place.whole(document.file()), finding));
        }
        document.rows().stream().filter(row -> !row.isBlank()).forEach(this::take);
        close();
        var department = goals.finish();
        if (forms.isEmpty() && department.isEmpty()) {
            var finding = Finding.blocking("", "document.nothing-recognized");
            remarks.add(Remark.at(Place.whole(document.file()), finding));
        }
        return new Reading(document, department, forms, remarks);
    }

    private void take(Row row) {
        var first = row.filled().getFirst();
        if (row.only().filter(Recognizer::isTitle).isPresent()) {
            begin(first.place()).title(first.text());
        } else if (BudgetList.isHeading(row)) {
            close();
            list = Optional.of(new BudgetList(given, row));
        } else if (isUnitLine(row)) {
            ready(FormReader::hasCode, first.place()).unitLine(row);
        } else if (hasKey(row)) {
            list = Optional.empty();
            ready(FormReader::hasCode, first.place()).take(row);
        } else if (list.isPresent() && row.kind() == Row.Kind.TABLE) {
            forms.add(list.get().line(row));
        } else {
            takeOther(row, first);
        }
    }

    private void takeOther(Row row, Cell first) {
        boolean inTable = row.kind() == Row.Kind.TABLE || isLevelAlone(first);
        if (form.isPresent() && inTable) {
            form.get().take(row);
        } else if (SIGNPOSTS.contains(Printed.key(first.text())) && row.only().isPresent()) {
            close();
            goals.end();
        } else if (form.filter(each -> !each.hasIndicators()).isPresent() && !goals.isOpen()) {
            form.get().take(row);
        } else {
            takeOutside(row, first);
        }
    }

    private void takeOutside(Row row, Cell first) {
        if (row.kind() == Row.Kind.TABLE && isPartOfForm(row)) {
            begin(first.place()).take(row);
            return;
        }
        close();
        if (goals.takes(row)) {
            return;
        }
        if (row.kind() == Row.Kind.TABLE) {
            unknownTable(first);
        } else {
            unknownText(first);
        }
    }

    private void unknownTable(Cell first) {
        if (!unknownSection.equals(first.place().section())) {
            unknownSection = first.place().section();
            remark(first, "document.table-not-recognized");
        }
    }

    private void unknownText(Cell first) {
        if (texts < MOST_TEXTS) {
            texts++;
            remark(first, "document.text-not-read");
        }
    }

    private void remark(Cell cell, String code) {
        remarks.add(
                Remark.at(
                        cell.place(), Finding.warning("", code, "text", Notes.quote(cell.text()))));
    }

    private FormReader begin(Place place) {
        close();
        goals.end();
        var begun = new FormReader(given, place);
        form = Optional.of(begun);
        return begun;
    }

    /// The open form, or a new one where what comes cannot be of the open one.
    private FormReader ready(Predicate<FormReader> isFull, Place place) {
        return form.filter(each -> !isFull.test(each) && !each.hasIndicators())
                .orElseGet(() -> begin(place));
    }

    private void close() {
        list = Optional.empty();
        form.filter(FormReader::isBegun).ifPresent(each -> forms.add(each.finish()));
        form = Optional.empty();
    }

    private static boolean isTitle(Cell cell) {
        return cell.text().length() <= 100 && TITLE.matcher(Printed.key(cell.text())).matches();
    }

    private static boolean isUnitLine(Row row) {
        return row.filled().stream().anyMatch(each -> UnitLine.of(each).isPresent())
                && row.filled().stream().allMatch(Recognizer::isOfUnitLine);
    }

    private static boolean isOfUnitLine(Cell cell) {
        return UnitLine.of(cell).isPresent() || MoneyUnit.named(cell.text()).isPresent();
    }

    private static boolean hasKey(Row row) {
        return Labelled.of(row).labels().stream()
                .anyMatch(each -> each.label() == Label.PROJECT_CODE || isName(each));
    }

    /// English `name` may head anything; only a list is read by it.
    private static boolean isName(Labelled part) {
        return part.label() == Label.PROJECT_NAME && part.printedLabel().contains("项目");
    }

    private static boolean isPartOfForm(Row row) {
        return IndicatorTable.isHeading(row)
                || row.filled().stream().filter(each -> Label.of(each).isPresent()).count() > 1;
    }

    private static boolean isLevelAlone(Cell cell) {
        return Printed.key(cell.text()).endsWith("指标") && cell.text().length() <= 10;
    }
}
