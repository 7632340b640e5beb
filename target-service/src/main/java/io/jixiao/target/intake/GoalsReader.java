package io.jixiao.target.intake;

import io.jixiao.target.department.GoalIndicator;
import io.jixiao.target.department.SubGoal;
import io.jixiao.target.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Part one of the document: 总体绩效目标, 分项绩效目标 and 工作保障措施, paragraph by paragraph.
final class GoalsReader {

    private static final Pattern NUMBER_OF_HEADING =
            Pattern.compile("^(?:第?[一二三四五六七八九十]+[、.部]|\\([一二三四五六七八九十]+\\)|[0-9]+[、.])");
    private static final Set<String> OVERALL = Set.of("总体绩效目标", "部门总体绩效目标", "总体目标", "整体绩效目标");
    private static final Set<String> PARTS = Set.of("分项绩效目标", "部门分项绩效目标", "分项目标");
    private static final Set<String> SAFEGUARDS = Set.of("工作保障措施", "保障措施", "实现绩效目标的保障措施");
    private static final Pattern NUMBERED =
            Pattern.compile(
                    "^(?:[0-9０-９]+|[（(][0-9０-９一二三四五六七八九十]+[)）])[、.．]?\\s*(.+)$", Pattern.DOTALL);
    private static final Pattern GOAL = Pattern.compile("^绩效目标\\s*[:：]\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern INDICATORS =
            Pattern.compile("^绩效指标\\s*[:：]\\s*(.*)$", Pattern.DOTALL);
    private static final int MOST = 100;

    private final Notes notes = new Notes();
    private final StringBuilder overall = new StringBuilder();
    private final List<Part> parts = new ArrayList<>();
    private final List<StringBuilder> safeguards = new ArrayList<>();
    private Optional<Place> start = Optional.empty();
    private Section section = Section.NONE;
    private boolean inIndicators;

    private enum Section {
        NONE,
        OVERALL,
        PARTS,
        SAFEGUARDS
    }

    private record Part(String name, StringBuilder goal, List<GoalIndicator> indicators) {}

    /// Whether the row belongs to part one.
    boolean takes(Row row) {
        var cell = row.only();
        if (cell.isEmpty()) {
            return false;
        }
        var heading = section(cell.get());
        if (heading.isPresent()) {
            section = heading.get();
            start = start.or(() -> Optional.of(cell.get().place()));
            return true;
        }
        return switch (section) {
            case NONE -> false;
            case OVERALL -> append(overall, "/overall", cell.get());
            case PARTS -> part(cell.get(), row.kind() == Row.Kind.LISTED);
            case SAFEGUARDS -> safeguard(cell.get(), row.kind() == Row.Kind.LISTED);
        };
    }

    /// Part two begins, or the file ends.
    void end() {
        section = Section.NONE;
    }

    boolean isOpen() {
        return section != Section.NONE;
    }

    Optional<GoalsReading> finish() {
        return start.map(
                place ->
                        new GoalsReading(
                                notes.text(
                                        "/overall", overall.toString(), place, Notes.LONGEST_GOAL),
                                parts.stream()
                                        .map(
                                                each ->
                                                        new SubGoal(
                                                                each.name(),
                                                                Printed.canonical(
                                                                        each.goal().toString()),
                                                                each.indicators()))
                                        .toList(),
                                safeguards.stream()
                                        .map(each -> Printed.canonical(each.toString()))
                                        .toList(),
                                place,
                                notes.values(),
                                notes.remarks()));
    }

    private static Optional<Section> section(Cell cell) {
        if (cell.text().length() > 30) {
            return Optional.empty();
        }
        var key = NUMBER_OF_HEADING.matcher(Printed.key(cell.text())).replaceFirst("");
        if (OVERALL.contains(key)) {
            return Optional.of(Section.OVERALL);
        }
        if (PARTS.contains(key)) {
            return Optional.of(Section.PARTS);
        }
        return SAFEGUARDS.contains(key) ? Optional.of(Section.SAFEGUARDS) : Optional.empty();
    }

    private boolean append(StringBuilder text, String field, Cell cell) {
        text.append(text.isEmpty() ? "" : "\n").append(cell.text());
        notes.value(field, cell, Reason.PRINTED);
        return true;
    }

    private boolean part(Cell cell, boolean listed) {
        var field = "/subGoals/" + (parts.size() - 1);
        var goal = GOAL.matcher(cell.text());
        var indicators = INDICATORS.matcher(cell.text());
        if (goal.matches() && !parts.isEmpty()) {
            inIndicators = false;
            parts.getLast().goal().append(goal.group(1));
            notes.value(field + "/goal", cell, Reason.PRINTED);
        } else if (indicators.matches() && !parts.isEmpty()) {
            inIndicators = true;
            indicators(indicators.group(1), field, cell);
        } else if (begins(cell, listed)) {
            inIndicators = false;
            named(cell);
        } else if (parts.isEmpty()) {
            notes.remark(cell, notRead(cell));
        } else if (inIndicators) {
            indicators(cell.text(), field, cell);
        } else {
            append(parts.getLast().goal(), field + "/goal", cell);
        }
        return true;
    }

    /// A number opens a new part only where the one before has its goal, or there is none yet.
    private boolean begins(Cell cell, boolean listed) {
        boolean numbered = listed || NUMBERED.matcher(cell.text()).matches();
        return numbered
                && cell.text().length() <= Notes.LONGEST_NAME
                && parts.size() < MOST
                && (parts.isEmpty() || inIndicators);
    }

    private void named(Cell cell) {
        var name = bare(cell.text());
        parts.add(new Part(Printed.canonical(name), new StringBuilder(), new ArrayList<>()));
        notes.value("/subGoals/" + (parts.size() - 1) + "/name", cell, Reason.PRINTED);
    }

    private void indicators(String line, String field, Cell cell) {
        var into = parts.getLast().indicators();
        for (var name : GoalNames.of(line)) {
            if (into.size() >= MOST || name.raw().length() > Notes.LONGEST_NAME) {
                notes.remark(cell, notRead(cell));
                return;
            }
            notes.value(
                    field + "/indicators/" + into.size(),
                    name.raw(),
                    cell.place(),
                    name.sure() ? Reason.SPLIT : Reason.SENTENCE);
            into.add(name.indicator());
        }
    }

    private boolean safeguard(Cell cell, boolean listed) {
        boolean numbered = listed || NUMBERED.matcher(cell.text()).matches();
        if ((numbered || safeguards.isEmpty()) && safeguards.size() < MOST) {
            safeguards.add(new StringBuilder(bare(cell.text())));
        } else {
            safeguards.getLast().append('\n').append(cell.text());
        }
        notes.value("/safeguards/" + (safeguards.size() - 1), cell, Reason.PRINTED);
        return true;
    }

    private static String bare(String text) {
        var numbered = NUMBERED.matcher(text);
        return numbered.matches() ? numbered.group(1) : text;
    }

    private static Finding notRead(Cell cell) {
        return Finding.info(
                "/subGoals", "document.text-not-read", "text", Notes.quote(cell.text()));
    }
}
