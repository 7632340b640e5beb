package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.rest.CsvRecords.CsvRecord;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Payments as CSV: the header names the columns, in Chinese or English, in any order.
final class CsvLines {

    private CsvLines() {}

    static List<Line> read(Reader body) throws IOException {
        var records = new CsvRecords(body);
        var header = records.next();
        if (header.isEmpty()) {
            throw Problem.badRequest(Fault.of("batch.empty"));
        }
        var fields = fields(header.get());
        var lines = new Lines();
        for (var next = records.next(); next.isPresent(); next = records.next()) {
            if (!next.get().isBlank()) {
                lines.add(line(next.get(), fields));
            }
        }
        return lines.all();
    }

    private static List<String> fields(CsvRecord header) {
        var fields = new ArrayList<String>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var name : header.cells()) {
            var field = CsvNames.field(name);
            if (field.isEmpty()) {
                faults.add(Fault.at("/" + name, "batch.column-unknown", "column", name));
            } else if (!seen.add(field.get())) {
                faults.add(Fault.at("/" + name, "batch.column-twice", "column", name));
            }
            fields.add(field.orElse(name));
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.toArray(Fault[]::new));
        }
        return fields;
    }

    private static Line line(CsvRecord cells, List<String> fields) {
        if (cells.cells().size() != fields.size()) {
            var fault =
                    Fault.of(
                            "batch.cells",
                            "given",
                            cells.cells().size(),
                            "expected",
                            fields.size());
            return new Line.Broken(cells.number(), List.of(fault));
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!cells.cells().get(i).isEmpty()) {
                values.put(fields.get(i), cells.cells().get(i));
            }
        }
        var faults = new Faults();
        var submission = new CsvRow(values, faults).submission();
        return faults.isEmpty()
                ? new Line.Understood(cells.number(), submission)
                : new Line.Broken(cells.number(), faults.all());
    }
}
