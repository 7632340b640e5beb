package io.jixiao.target.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Cells beside each other, left to right.
///
/// @param kind whether it stands in a table or is a paragraph of the text around tables
public record Row(List<Cell> cells, Kind kind) {

    public enum Kind {
        TABLE,
        PARAGRAPH,
        /// A paragraph the word processor numbers by itself.
        LISTED
    }

    public Row {
        cells = List.copyOf(cells);
    }

    List<Cell> filled() {
        return cells.stream().filter(each -> !each.isBlank()).toList();
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /// The only cell that says something.
    Optional<Cell> only() {
        var filled = filled();
        return filled.size() == 1 ? Optional.of(filled.getFirst()) : Optional.empty();
    }

    /// The cell that covers a column.
    Optional<Cell> at(int column) {
        return cells.stream().filter(each -> each.covers(column)).findFirst();
    }

    /// The cells to the right of one.
    List<Cell> after(Cell cell) {
        return cells.subList(cells.indexOf(cell) + 1, cells.size());
    }

    /// What it says, for a finding.
    String text() {
        return filled().stream().map(Cell::text).collect(Collectors.joining(" | "));
    }
}
