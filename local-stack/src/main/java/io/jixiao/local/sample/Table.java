package io.jixiao.local.sample;

import java.util.ArrayList;
import java.util.List;

/// Prints rows under aligned columns; a Chinese character takes two places.
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    static Table of(String... heads) {
        var table = new Table();
        table.rows.add(List.of(heads));
        return table;
    }

    Table row(Object... cells) {
        rows.add(List.of(cells).stream().map(Object::toString).toList());
        return this;
    }

    /// Lines with two leading blanks, a rule below the heads; numbers stand right.
    List<String> lines() {
        var widths = widths();
        var lines = new ArrayList<String>();
        for (var row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add("  " + "─".repeat(widths.stream().mapToInt(w -> w + 2).sum() - 2));
            }
        }
        return lines;
    }

    private List<Integer> widths() {
        var widths = new ArrayList<Integer>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> places(row.get(at))).max().orElse(0));
        }
        return widths;
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder("  ");
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var blanks = " ".repeat(widths.get(column) - places(cell));
            line.append(isNumber(cell) ? blanks + cell : cell + blanks).append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[-≥]?[0-9.]+[%元]?");
    }

    private static int places(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                || (codePoint >= 0x3000 && codePoint <= 0x303F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60);
    }
}
