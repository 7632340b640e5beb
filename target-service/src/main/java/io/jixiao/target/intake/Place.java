package io.jixiao.target.intake;

/// Where something stands in an uploaded file, as a person finds it again.
///
/// @param section `table 2`, the sheet's name, or `text`
/// @param row from 1; in text the line
/// @param cell from 1
/// @param address `R5C2` in a table, `E34` on a sheet, `L57` in text
public record Place(String file, String section, int row, int cell, String address) {

    public static Place inTable(String file, int table, int row, int cell) {
        return new Place(file, "table " + table, row, cell, "R" + row + "C" + cell);
    }

    public static Place onSheet(String file, String sheet, int row, int cell) {
        return new Place(file, sheet, row, cell, letters(cell) + row);
    }

    public static Place inText(String file, int line, int cell) {
        return new Place(file, "text", line, cell, "L" + line);
    }

    /// The same cell of the file as a whole.
    static Place whole(String file) {
        return new Place(file, "", 0, 0, "");
    }

    /// `laoting.xlsx!Sheet1!E34`
    @Override
    public String toString() {
        return address.isEmpty() ? file : file + "!" + section + "!" + address;
    }

    private static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
