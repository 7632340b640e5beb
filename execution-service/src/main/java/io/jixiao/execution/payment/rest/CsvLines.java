package io.jixiao.execution.payment.rest;

import io.jixiao.kit.csv.CsvTable;
import io.jixiao.kit.csv.CsvTable.Row;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Payments as CSV: the header names the columns, in Chinese or English, in any order.
final class CsvLines {

    private CsvLines() {}

    static List<Line> read(Reader body) throws IOException {
        var table = CsvTable.of(body, CsvNames::field);
        var lines = new Lines();
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            lines.add(line(row.get()));
        }
        return lines.all();
    }

    private static Line line(Row row) {
        return switch (row) {
            case Row.Misshapen(int number, var fault) -> new Line.Broken(number, List.of(fault));
            case Row.Read(int number, var cells) -> {
                var submission = new CsvRow(cells).submission();
                yield cells.faults().isEmpty()
                        ? new Line.Understood(number, submission)
                        : new Line.Broken(number, cells.faults().all());
            }
        };
    }
}
