package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.csv.CsvCells;
import org.jspecify.annotations.Nullable;

/// One row of a CSV batch as a payment.
record CsvRow(CsvCells cells) {

    Submission submission() {
        return new Submission(
                cells.text("source"),
                cells.text("mofDivCode"),
                cells.whole("fiscalYear"),
                cells.text("payCertNo"),
                cells.whole("lineNo"),
                CsvNames.kind(cells.text("kind")),
                cells.text("projectCode"),
                cells.text("unitCode"),
                cells.text("fundTypeCode"),
                amount(),
                cells.date("vouDate"),
                cells.date("xpayDate"),
                cells.text("payee"),
                cells.text("use"),
                cells.text("expFuncCode"),
                cells.text("govBgtEcoCode"),
                cells.text("depBgtEcoCode"),
                original(),
                cells.text("toProjectCode"));
    }

    private Submission.@Nullable Original original() {
        return cells.has("original.payCertNo")
                ? new Submission.Original(
                        cells.text("original.mofDivCode"),
                        cells.whole("original.fiscalYear"),
                        cells.text("original.payCertNo"),
                        cells.whole("original.lineNo"))
                : null;
    }

    /// A spreadsheet writes `120000` and `1200.5`; a third decimal is left for the rule to refuse.
    private @Nullable String amount() {
        var amount = cells.text("amount");
        if (amount == null) {
            return null;
        }
        if (amount.matches("-?[0-9]+")) {
            return amount + ".00";
        }
        return amount.matches("-?[0-9]+\\.[0-9]") ? amount + "0" : amount;
    }
}
