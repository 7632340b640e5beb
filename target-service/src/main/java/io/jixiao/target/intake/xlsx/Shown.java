package io.jixiao.target.intake.xlsx;

import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.model.StylesTable;

/// Numbers as Excel shows them: `40` under the format `0.00` is `40.00`, `0.9` under `0%` is `90%`.
final class Shown {

    private static final String GENERAL = "General";

    private final StylesTable styles;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);

    Shown(StylesTable styles) {
        this.styles = styles;
    }

    /// @param style number of the cell's style, blank for none
    String of(String number, String style) {
        var format = style.isEmpty() ? null : styles.getStyleAt(Integer.parseInt(style));
        var value = Double.parseDouble(number);
        if (format == null || format.getDataFormatString() == null) {
            return formatter.formatRawCellContents(value, 0, GENERAL);
        }
        return formatter.formatRawCellContents(
                value, format.getDataFormat(), format.getDataFormatString());
    }
}
