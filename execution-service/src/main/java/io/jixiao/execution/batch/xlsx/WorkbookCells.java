package io.jixiao.execution.batch.xlsx;

import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.TableRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/// The cells of a row as the person sees them.
///
/// @param fields by column
/// @param since1904 whether days are counted as on old Macintoshes
record WorkbookCells(List<String> fields, boolean since1904) {

    /// Excel keeps 15 digits; what stands behind them in the file is noise of its own (`8.3` is
    /// written as `8.3000000000000007`).
    private static final MathContext AS_EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 100_000;

    private static final Set<String> DATES = Set.of("vouDate", "xpayDate");

    /// A number has lost its leading noughts, and everything behind the 15th digit.
    private static final Set<String> CODES =
            Set.of(
                    "source",
                    "mofDivCode",
                    "payCertNo",
                    "projectCode",
                    "unitCode",
                    "fundTypeCode",
                    "expFuncCode",
                    "govBgtEcoCode",
                    "depBgtEcoCode",
                    "original.mofDivCode",
                    "original.payCertNo",
                    "toProjectCode");

    BatchLine line(Row row) {
        var read = new TableRow(row.getRowNum());
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getOptionalCell(column);
            if (cell.isPresent() && !cell.get().getText().isBlank()) {
                read(cell.get(), column, read);
            }
        }
        return read.line();
    }

    private void read(Cell cell, int column, TableRow row) {
        if (column >= fields.size()) {
            row.object("", "batch.cells", "given", column + 1, "expected", fields.size());
            return;
        }
        var field = fields.get(column);
        var type = cell.getType();
        if (type == CellType.ERROR) {
            row.object(field, "batch.cell-error", "given", cell.getText());
        } else if (type == CellType.STRING
                || (type == CellType.BOOLEAN && !CODES.contains(field))) {
            row.put(field, cell.getText().strip());
        } else if (CODES.contains(field)) {
            row.object(field, "batch.cell-not-text", "given", cell.getText());
        } else {
            row.put(field, text(cell, field));
        }
    }

    private String text(Cell cell, String field) {
        var raw = Optional.ofNullable(cell.getRawValue()).orElse(cell.getText()).strip();
        return number(raw)
                .flatMap(number -> DATES.contains(field) ? day(number) : plain(number))
                .orElse(raw);
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return Optional.of(new BigDecimal(raw).round(AS_EXCEL));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// A number beyond every amount is left for the rule to refuse.
    private static Optional<String> plain(BigDecimal number) {
        return Math.abs((long) number.precision() - number.scale()) > 400
                ? Optional.empty()
                : Optional.of(number.stripTrailingZeros().toPlainString());
    }

    /// The time of a day is no part of a date: such a cell is left for the rule to refuse.
    private Optional<String> day(BigDecimal number) {
        var days = number.stripTrailingZeros();
        if (days.scale() > 0
                || days.signum() <= 0
                || days.compareTo(new BigDecimal(LAST_DAY)) > 0) {
            return Optional.empty();
        }
        var zero = since1904 ? DAY_ZERO_1904 : DAY_ZERO;
        return Optional.of(zero.plusDays(days.intValueExact()).toString());
    }
}
