package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Submission;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of a table of payments, by field name; empty cells are absent.
public final class TableRow {

    private final int number;
    private final Map<String, String> values = new HashMap<>();
    private final List<Objection> objections = new ArrayList<>();

    /// @param number of the line, from 1
    public TableRow(int number) {
        this.number = number;
    }

    public void put(String field, String text) {
        if (!text.isEmpty()) {
            values.put(field, text);
        }
    }

    /// The cell itself is wrong.
    public void object(String field, String code, Object... namesAndValues) {
        objections.add(Objection.at(place(field), code, namesAndValues));
    }

    public BatchLine line() {
        var submission = submission();
        return objections.isEmpty()
                ? new BatchLine.Understood(number, submission)
                : new BatchLine.Broken(number, objections);
    }

    private Submission submission() {
        return new Submission(
                values.get("source"),
                values.get("mofDivCode"),
                number("fiscalYear"),
                values.get("payCertNo"),
                number("lineNo"),
                Columns.kind(values.get("kind")),
                values.get("projectCode"),
                values.get("unitCode"),
                values.get("fundTypeCode"),
                amount(),
                date("vouDate"),
                date("xpayDate"),
                values.get("payee"),
                values.get("use"),
                values.get("expFuncCode"),
                values.get("govBgtEcoCode"),
                values.get("depBgtEcoCode"),
                original(),
                values.get("toProjectCode"));
    }

    private Submission.@Nullable Original original() {
        return values.containsKey("original.payCertNo")
                ? new Submission.Original(
                        values.get("original.mofDivCode"),
                        number("original.fiscalYear"),
                        values.get("original.payCertNo"),
                        number("original.lineNo"))
                : null;
    }

    /// A spreadsheet writes `120000` and `1200.5`; a third decimal is left for the rule to refuse.
    private @Nullable String amount() {
        var amount = values.get("amount");
        if (amount == null) {
            return null;
        }
        if (amount.matches("-?[0-9]+")) {
            return amount + ".00";
        }
        return amount.matches("-?[0-9]+\\.[0-9]") ? amount + "0" : amount;
    }

    private @Nullable Integer number(String field) {
        return read(field, "number.form", TableRow::whole);
    }

    private @Nullable LocalDate date(String field) {
        return read(field, "date.form", TableRow::day);
    }

    private <T> @Nullable T read(String field, String code, Function<String, Optional<T>> reading) {
        var text = values.get(field);
        if (text == null || text.isBlank()) {
            return null;
        }
        var read = reading.apply(text);
        if (read.isEmpty()) {
            object(field, code, "given", text);
        }
        return read.orElse(null);
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static String place(String field) {
        return "/" + field.replace('.', '/');
    }
}
