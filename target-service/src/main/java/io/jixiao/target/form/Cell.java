package io.jixiao.target.form;

/// One cell as it is printed.
///
/// @param columns how many it spans
/// @param isLabel printed by the form, not filled in
public record Cell(String text, int columns, Merge merge, Align align, boolean isLabel) {

    public Cell {
        text = Printable.text(text);
    }

    /// Whether it is one with the cell above or below.
    public enum Merge {
        ALONE,
        /// Begins a merged cell and holds its text.
        FIRST,
        /// Belongs to the cell above.
        CONTINUED
    }

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    static Cell label(String text) {
        return new Cell(text, 1, Merge.ALONE, Align.CENTRE, true);
    }

    static Cell value(String text) {
        return new Cell(text, 1, Merge.ALONE, Align.LEFT, false);
    }

    /// The same over so many columns.
    public Cell over(int wider) {
        return new Cell(text, wider, merge, align, isLabel);
    }

    Cell at(Align other) {
        return new Cell(text, columns, merge, other, isLabel);
    }

    Cell downwards() {
        return new Cell(text, columns, Merge.FIRST, align, isLabel);
    }

    Cell continued() {
        return new Cell("", columns, Merge.CONTINUED, align, isLabel);
    }
}
