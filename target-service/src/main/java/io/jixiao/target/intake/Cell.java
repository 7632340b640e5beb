package io.jixiao.target.intake;

/// One cell of a row, or a paragraph, which is a row of one cell.
///
/// @param text as printed, without blanks around it
/// @param column from 0, where it begins
/// @param columns how many it covers
public record Cell(String text, int column, int columns, Origin origin, Place place) {

    /// How the text came to stand there.
    public enum Origin {
        TYPED,
        /// Covered by the cell above it (纵向合并).
        MERGED,
        /// Excel has worked it out; what it showed last is taken.
        FORMULA,
        /// Excel never worked it out.
        FORMULA_WITHOUT_VALUE
    }

    public Cell {
        text = Printed.clean(text);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    boolean covers(int wanted) {
        return column <= wanted && wanted < column + columns;
    }
}
