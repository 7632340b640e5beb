package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.LedgerEntry;
import io.jixiao.execution.payment.ParkedEvent;
import io.jixiao.execution.payment.Payment;
import io.jixiao.execution.payment.VoucherLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of a payment event, the same in the ledger and among what waits.
final class PaymentColumns {

    /// What a plain payment has; the rest is constant for it.
    static final List<Column<LedgerEntry>> PLAIN = plain();

    static final List<Column<LedgerEntry>> LEDGER = ledger();

    /// A plain payment as it was sent.
    static final List<Column<Payment>> SENT = sent();

    static final List<Column<ParkedEvent>> PARKED = parked();

    private PaymentColumns() {}

    static List<Column<VoucherLine>> line() {
        return List.of(
                new Column<>("fiscal_year", "integer", line -> line.year().year()),
                new Column<>("pay_cert_no", "text", VoucherLine::payCertNo),
                new Column<>("line_no", "integer", VoucherLine::lineNo),
                new Column<>("mof_div_code", "text", VoucherLine::mofDivCode),
                new Column<>("source", "text", VoucherLine::source));
    }

    private static List<Column<Payment>> sent() {
        var columns = new ArrayList<>(common());
        columns.add(new Column<>("project_code", "text", each -> each.project().value()));
        columns.add(new Column<>("amount_fen", "bigint", each -> each.amount().fen()));
        return List.copyOf(columns);
    }

    private static List<Column<LedgerEntry>> plain() {
        var columns = new ArrayList<Column<LedgerEntry>>();
        columns.addAll(through(LedgerEntry::payment, common()));
        columns.add(new Column<>("project_code", "text", entry -> entry.project().value()));
        columns.add(new Column<>("fund", "text", entry -> entry.fund().name()));
        columns.add(new Column<>("amount_fen", "bigint", entry -> entry.amount().fen()));
        return List.copyOf(columns);
    }

    private static List<Column<LedgerEntry>> ledger() {
        var columns = new ArrayList<>(plain());
        columns.addAll(through(LedgerEntry::payment, special()));
        columns.add(new Column<>("leg", "smallint", LedgerEntry::leg));
        return List.copyOf(columns);
    }

    private static List<Column<ParkedEvent>> parked() {
        var columns = new ArrayList<Column<ParkedEvent>>();
        columns.addAll(through(ParkedEvent::payment, sent()));
        columns.addAll(through(ParkedEvent::payment, special()));
        columns.add(new Column<>("recorded_at", "timestamptz", ParkedEvent::recordedAt));
        columns.add(new Column<>("reason", "text", event -> event.waiting().reason().name()));
        columns.add(new Column<>("waits_for", "text", event -> event.waiting().what()));
        return List.copyOf(columns);
    }

    private static List<Column<Payment>> common() {
        var columns = new ArrayList<Column<Payment>>(through(Payment::line, line()));
        columns.add(new Column<>("unit_code", "text", each -> each.unit().unitCode()));
        columns.add(new Column<>("fund_type_code", "text", Payment::fundTypeCode));
        columns.add(new Column<>("vou_date", "date", each -> each.vouDate().orElse(null)));
        columns.add(new Column<>("xpay_date", "date", each -> each.xpayDate().orElse(null)));
        columns.add(text("payee", each -> each.particulars().payee()));
        columns.add(text("purpose", each -> each.particulars().use()));
        columns.add(text("exp_func_code", each -> each.particulars().expFuncCode()));
        columns.add(text("gov_bgt_eco_code", each -> each.particulars().govBgtEcoCode()));
        columns.add(text("dep_bgt_eco_code", each -> each.particulars().depBgtEcoCode()));
        return columns;
    }

    private static List<Column<Payment>> special() {
        return List.of(
                new Column<>("step", "text", each -> each.step().name()),
                new Column<>("kind", "text", each -> each.kind().code()),
                original("original_mof_div_code", "text", VoucherLine::mofDivCode),
                original("original_fiscal_year", "integer", line -> line.year().year()),
                original("original_pay_cert_no", "text", VoucherLine::payCertNo),
                original("original_line_no", "integer", VoucherLine::lineNo),
                new Column<>(
                        "to_project_code",
                        "text",
                        each -> each.kind().destination().map(to -> to.value()).orElse(null)));
    }

    /// Nothing said is stored as null.
    private static Column<Payment> text(String name, Function<Payment, String> value) {
        return new Column<>(
                name,
                "text",
                each -> {
                    var text = value.apply(each);
                    return text.isEmpty() ? null : text;
                });
    }

    private static Column<Payment> original(
            String name, String type, Function<VoucherLine, @Nullable Object> value) {
        return new Column<>(name, type, each -> each.kind().refersTo().map(value).orElse(null));
    }

    private static <T, P> List<Column<T>> through(Function<T, P> part, List<Column<P>> columns) {
        var mapped = new ArrayList<Column<T>>();
        for (var column : columns) {
            mapped.add(
                    new Column<>(
                            column.name(),
                            column.type(),
                            each -> column.value().apply(part.apply(each))));
        }
        return mapped;
    }
}
