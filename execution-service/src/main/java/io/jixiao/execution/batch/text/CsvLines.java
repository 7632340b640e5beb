package io.jixiao.execution.batch.text;

import io.jixiao.execution.batch.BatchLine;
import io.jixiao.execution.batch.Columns;
import io.jixiao.execution.batch.LineSink;
import io.jixiao.execution.batch.TableRow;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.payment.Objection;
import io.jixiao.kit.csv.CsvTable;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/// Payments as CSV: the header names the columns, in Chinese or English, in any order.
final class CsvLines {

    private static final int TOO_LARGE = 413;

    private CsvLines() {}

    static void read(Reader body, LineSink sink) throws IOException {
        var table = table(body);
        for (var row = table.next(); row.isPresent(); row = table.next()) {
            sink.take(line(row.get()));
        }
    }

    private static CsvTable table(Reader body) throws IOException {
        try {
            return CsvTable.of(body, Columns::field);
        } catch (Problem refused) {
            if (refused.status() == TOO_LARGE) {
                throw refused;
            }
            throw UnreadableBatch.broken(
                    refused.faults().stream().map(CsvLines::objection).toList());
        }
    }

    private static BatchLine line(CsvTable.Row row) {
        return switch (row) {
            case CsvTable.Row.Misshapen(int number, var fault) ->
                    new BatchLine.Broken(number, List.of(objection(fault)));
            case CsvTable.Row.Read(int number, var cells) -> {
                var read = new TableRow(number);
                cells.values().forEach(read::put);
                yield read.line();
            }
        };
    }

    static Objection objection(Fault fault) {
        var place = fault.place();
        return new Objection(fault.code(), place == null ? "" : place, fault.numbers());
    }
}
