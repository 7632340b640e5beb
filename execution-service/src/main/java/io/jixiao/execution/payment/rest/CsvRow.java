package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Submission;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One row of a CSV batch, by field name; empty cells are absent.
record CsvRow(Map<String, String> values, Faults faults) {

    Submission submission() {
        return new Submission(
                values.get("source"),
                values.get("mofDivCode"),
                number("fiscalYear"),
                values.get("payCertNo"),
                number("lineNo"),
                CsvNames.kind(values.get("kind")),
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
        return faults.optional(place(field), values.get(field), CsvRow::whole);
    }

    private @Nullable LocalDate date(String field) {
        return faults.optional(place(field), values.get(field), CsvRow::day);
    }

    private static Integer whole(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            throw RuleViolation.of("number.form", "given", text);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            throw RuleViolation.of("date.form", "given", text);
        }
    }

    private static String place(String field) {
        return "/" + field.replace('.', '/');
    }
}
