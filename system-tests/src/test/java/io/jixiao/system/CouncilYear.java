package io.jixiao.system;

import io.jixiao.kernel.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/// A council's published payments of one year, as payments of the fiscal year 2023.
///
/// A transaction with several lines is one voucher with several detail lines; each service is one
/// project; the year that began in April 2019 is moved by 45 months.
record CouncilYear(List<Line> lines, int projects) {

    private static final int MONTHS = 45;

    private static final int DATE = 0;
    private static final int TRANSACTION = 1;
    private static final int SERVICE = 4;
    private static final int AMOUNT = 7;

    /// @param project counted from 0
    record Line(String payCertNo, int lineNo, int project, Money amount, LocalDate paidOn) {

        String projectCode() {
            return "13022523H%012d".formatted(project);
        }

        String json() {
            return """
            {"source":"treasury","mofDivCode":"130225000","fiscalYear":2023,"payCertNo":"%s",\
            "lineNo":%d,"kind":"PAYMENT","projectCode":"%s","unitCode":"480002",\
            "fundTypeCode":"11","amount":"%s","vouDate":"%s","xpayDate":"%s"}"""
                    .formatted(payCertNo, lineNo, projectCode(), amount.toYuan(), paidOn, paidOn);
        }

        String csv() {
            return "treasury,130225000,2023,%s,%d,PAYMENT,%s,480002,11,%s,%s,%s"
                    .formatted(payCertNo, lineNo, projectCode(), amount.toYuan(), paidOn, paidOn);
        }
    }

    static final String CSV_HEADER =
            "source,mofDivCode,fiscalYear,payCertNo,lineNo,kind,projectCode,unitCode,"
                    + "fundTypeCode,amount,vouDate,xpayDate";

    CouncilYear {
        lines = List.copyOf(lines);
    }

    /// Columns without a comma in them are all that is read.
    static CouncilYear read(Path file) {
        try {
            var projects = new LinkedHashMap<String, Integer>();
            var voucherLines = new HashMap<String, Integer>();
            var lines = new ArrayList<Line>();
            for (var row : Files.readAllLines(file).stream().skip(1).toList()) {
                var cells = row.split(",");
                var project = projects.computeIfAbsent(cells[SERVICE], _ -> projects.size());
                lines.add(
                        new Line(
                                "H" + cells[TRANSACTION],
                                voucherLines.merge(cells[TRANSACTION], 1, Integer::sum),
                                project,
                                money(cells[AMOUNT]),
                                LocalDate.parse(cells[DATE]).plusMonths(MONTHS)));
            }
            return new CouncilYear(lines, projects.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Money total() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /// Whose vouchers count once each, like those of any other wave.
    Wave asWave() {
        var sent = new ArrayList<Wave.Sent>();
        for (int i = 0; i < lines.size(); i++) {
            sent.add(new Wave.Sent(lines.get(i).project(), i, lines.get(i).amount()));
        }
        return new Wave('H', projects, sent, lines.size());
    }

    private static Money money(String printed) {
        return Money.ofYuan(
                new BigDecimal(printed).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
}
