package io.jixiao.target.form;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Blocks as text, to be read in a diff.
public final class Rendered {

    private Rendered() {}

    public static String text(Stream<Block> blocks) {
        return blocks.map(Rendered::text).collect(Collectors.joining());
    }

    private static String text(Block block) {
        return switch (block) {
            case Block.Line line ->
                    (line.onNewPage() ? "=== page ===\n" : "")
                            + line.style()
                            + " "
                            + line.text()
                            + "\n";
            case Block.Table table ->
                    table.rows().stream().map(Rendered::text).collect(Collectors.joining()) + "\n";
        };
    }

    static String text(Row row) {
        return row.cells().stream()
                .map(Rendered::text)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String text(Cell cell) {
        var text = cell.merge() == Cell.Merge.CONTINUED ? "↑" : cell.text().replace("\n", "⏎");
        return cell.columns() == 1 ? text : text + " ×" + cell.columns();
    }
}
