package io.jixiao.kit.csv;

import io.jixiao.kit.csv.CsvRecords.CsvRecord;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A table as CSV, row by row: the header names the columns, in any order; blank lines are passed
/// over.
public final class CsvTable {

    /// A row: readable, or with what is wrong with its shape.
    public sealed interface Row {

        /// Of the line it begins on, from 1, as an editor shows it.
        int number();

        record Read(int number, CsvCells cells) implements Row {}

        record Misshapen(int number, Fault fault) implements Row {}
    }

    private final CsvRecords records;
    private final List<String> fields;

    private CsvTable(CsvRecords records, List<String> fields) {
        this.records = records;
        this.fields = fields;
    }

    /// @param field the field a heading stands for; empty for a heading nobody knows
    ///
    /// @throws Problem 400 when there is no header, or one with unknown or repeated columns
    public static CsvTable of(Reader body, Function<String, Optional<String>> field)
            throws IOException {
        var records = new CsvRecords(body);
        var header = records.next().orElseThrow(() -> Problem.badRequest(Fault.of("batch.empty")));
        return new CsvTable(records, fields(header, field));
    }

    public Optional<Row> next() throws IOException {
        var next = records.next();
        while (next.filter(CsvRecord::isBlank).isPresent()) {
            next = records.next();
        }
        return next.map(this::row);
    }

    private static List<String> fields(CsvRecord header, Function<String, Optional<String>> field) {
        var fields = new ArrayList<String>();
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (var name : header.cells()) {
            var known = field.apply(name);
            if (known.isEmpty()) {
                faults.add(Fault.at("/" + name, "batch.column-unknown", "column", name));
            } else if (!seen.add(known.get())) {
                faults.add(Fault.at("/" + name, "batch.column-twice", "column", name));
            }
            fields.add(known.orElse(name));
        }
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.toArray(Fault[]::new));
        }
        return fields;
    }

    private Row row(CsvRecord row) {
        if (row.isTooLong()) {
            return new Row.Misshapen(
                    row.number(), Fault.of("batch.line-too-long", "highest", CsvRecords.LONGEST));
        }
        if (row.isOpen()) {
            return new Row.Misshapen(row.number(), Fault.of("batch.quote-open"));
        }
        int given = row.cells().size();
        if (given != fields.size()) {
            return new Row.Misshapen(
                    row.number(),
                    Fault.of("batch.cells", "given", given, "expected", fields.size()));
        }
        var values = new HashMap<String, String>();
        for (int i = 0; i < given; i++) {
            if (!row.cells().get(i).isEmpty()) {
                values.put(fields.get(i), row.cells().get(i));
            }
        }
        return new Row.Read(row.number(), CsvCells.of(values));
    }
}
