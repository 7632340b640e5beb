package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.Kind;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.execution.payment.Particulars;
import io.jixiao.execution.payment.Payment;
import io.jixiao.execution.payment.Posted;
import io.jixiao.execution.payment.Step;
import io.jixiao.execution.payment.VoucherLine;
import io.jixiao.execution.payment.Waiting;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Reads a payment event back from the ledger or from what waits.
final class PaymentRow {

    static final String COLUMNS =
            """
            e.fiscal_year, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step, e.kind,
            e.project_code, e.unit_code, e.fund_type_code, e.amount_fen, e.vou_date, e.xpay_date,
            e.payee, e.purpose, e.exp_func_code, e.gov_bgt_eco_code, e.dep_bgt_eco_code,
            e.original_mof_div_code, e.original_fiscal_year, e.original_pay_cert_no,
            e.original_line_no, e.to_project_code, e.recorded_at""";

    /// The same of a first leg in the ledger: a correction's stands with the opposite sign.
    static final String SENT =
            COLUMNS.replace(
                    "e.amount_fen",
                    "case e.kind when 'CORRECTION' then -e.amount_fen else e.amount_fen end"
                            + " as amount_fen");

    private PaymentRow() {}

    static Posted posted(ResultSet row) throws SQLException {
        return new Posted(sent(row), recordedAt(row));
    }

    static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }

    /// With reason, what it waits for and state beside the columns of the event.
    static ParkedEvent parked(ResultSet row) throws SQLException {
        return new ParkedEvent(
                sent(row),
                recordedAt(row),
                new Waiting(
                        Waiting.Reason.valueOf(row.getString("reason")),
                        row.getString("waits_for")),
                ParkedEvent.State.valueOf(row.getString("state")));
    }

    static Payment sent(ResultSet row) throws SQLException {
        var line =
                new VoucherLine(
                        row.getString("source"),
                        row.getString("mof_div_code"),
                        FiscalYear.of(row.getInt("fiscal_year")),
                        row.getString("pay_cert_no"),
                        row.getInt("line_no"));
        return new Payment(
                line,
                Step.valueOf(row.getString("step")),
                kind(row, line),
                new ProjectCode(row.getString("project_code")),
                new BudgetUnit(line.mofDivCode(), row.getString("unit_code")),
                row.getString("fund_type_code"),
                Money.ofFen(row.getLong("amount_fen")),
                date(row, "vou_date"),
                date(row, "xpay_date"),
                new Particulars(
                        text(row, "payee"),
                        text(row, "purpose"),
                        text(row, "exp_func_code"),
                        text(row, "gov_bgt_eco_code"),
                        text(row, "dep_bgt_eco_code")));
    }

    private static Kind kind(ResultSet row, VoucherLine line) throws SQLException {
        var code = row.getString("kind");
        return switch (code) {
            case "PAYMENT" -> new Kind.Ordinary();
            case "VOID" -> new Kind.Voiding();
            case "REFUND" -> new Kind.Refund(original(row, line));
            case "CORRECTION" ->
                    new Kind.Correction(
                            original(row, line), new ProjectCode(row.getString("to_project_code")));
            default -> throw new IllegalStateException("ledger holds kind " + code);
        };
    }

    private static VoucherLine original(ResultSet row, VoucherLine line) throws SQLException {
        return new VoucherLine(
                line.source(),
                row.getString("original_mof_div_code"),
                FiscalYear.of(row.getInt("original_fiscal_year")),
                row.getString("original_pay_cert_no"),
                row.getInt("original_line_no"));
    }

    private static Optional<LocalDate> date(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
