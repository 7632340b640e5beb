package io.jixiao.execution.payment.postgres;

/// The statements on ledger and totals.
final class LedgerSql {

    /// Inserts the lines that have no entry yet and adds them to the totals, in one statement.
    ///
    /// The look at earlier steps of a line is a scalar subquery on purpose: it stays one probe of
    /// the primary key per row and never becomes a scan of the ledger.
    static final String POST_PLAIN =
            """
            with sent as (
                select * from %2$s as sent (%1$s)
            ),
            posted as (
                insert into ledger_entry (%1$s, step, leg, kind, recorded_at)
                select %1$s, 'PAID', 1, 'PAYMENT', ?
                from sent
                where (
                    select true
                    from ledger_entry earlier
                    where earlier.pay_cert_no = sent.pay_cert_no
                    and earlier.line_no = sent.line_no
                    and earlier.mof_div_code = sent.mof_div_code
                    and earlier.source = sent.source
                    and earlier.fiscal_year = ?
                    limit 1
                ) is null
                on conflict do nothing
                returning
                    pay_cert_no, line_no, mof_div_code, source,
                    project_code, fund, amount_fen, xpay_date
            ),
            sums as (
                select
                    project_code,
                    coalesce(sum(amount_fen) filter (where fund = 'FISCAL'), 0) as fiscal_fen,
                    coalesce(sum(amount_fen) filter (where fund = 'OTHER'), 0) as other_fen,
                    count(*) as entries,
                    max(xpay_date) as last_effective_on
                from posted
                group by project_code
            ),
            counted as (
                update project_account a
                set paid_fiscal_fen = a.paid_fiscal_fen + sums.fiscal_fen,
                    paid_other_fen = a.paid_other_fen + sums.other_fen,
                    entries = a.entries + sums.entries,
                    last_effective_on = greatest(a.last_effective_on, sums.last_effective_on),
                    revision = a.revision + 1,
                    changed_at = ?
                from sums
                where a.project_code = sums.project_code and a.fiscal_year = ?
            )
            select pay_cert_no, line_no, mof_div_code, source
            from posted"""
                    .formatted(
                            Column.names(PaymentColumns.PLAIN),
                            Column.unnest(PaymentColumns.PLAIN));

    /// Inserts every entry and moves the totals by what is given; says how many it has inserted.
    static final String APPEND =
            """
            with sent as (
                select * from %2$s as sent (%1$s)
            ),
            posted as (
                insert into ledger_entry (%1$s, recorded_at)
                select %1$s, ?
                from sent
                on conflict do nothing
                returning 1
            ),
            counted as (
                update project_account a
                set paid_fiscal_fen = a.paid_fiscal_fen + moved.fiscal_fen,
                    paid_other_fen = a.paid_other_fen + moved.other_fen,
                    in_transit_fen = a.in_transit_fen + moved.in_transit_fen,
                    entries = a.entries + moved.entries,
                    last_effective_on = greatest(a.last_effective_on, moved.last_effective_on),
                    revision = a.revision + 1,
                    changed_at = ?
                from %4$s as moved (%3$s)
                where a.project_code = moved.project_code and a.fiscal_year = moved.fiscal_year
            )
            select count(*)
            from posted"""
                    .formatted(
                            Column.names(PaymentColumns.LEDGER),
                            Column.unnest(PaymentColumns.LEDGER),
                            Column.names(MovementColumns.ALL),
                            Column.unnest(MovementColumns.ALL));

    /// Plain payments that stand in the ledger as they were sent. Those that ever waited are left
    /// to a closer look.
    static final String RECORDED =
            """
            select sent.place, e.recorded_at
            from %2$s with ordinality as sent (%1$s, place)
            cross join lateral (
                select recorded_at
                from ledger_entry entry
                where entry.pay_cert_no = sent.pay_cert_no
                and entry.line_no = sent.line_no
                and entry.mof_div_code = sent.mof_div_code
                and entry.source = sent.source
                and entry.step = 'PAID'
                and entry.leg = 1
                and entry.fiscal_year = sent.fiscal_year
                and entry.fiscal_year = any (?)
                and entry.kind = 'PAYMENT'
                and %3$s is not distinct from %4$s
                offset 0
            ) e
            where not exists (
                select
                from parked_event waited
                where waited.pay_cert_no = sent.pay_cert_no
                and waited.line_no = sent.line_no
                and waited.mof_div_code = sent.mof_div_code
                and waited.source = sent.source
                and waited.step = 'PAID'
                and waited.fiscal_year = sent.fiscal_year
            )"""
                    .formatted(
                            Column.names(PaymentColumns.SENT),
                            Column.unnest(PaymentColumns.SENT),
                            Column.rowOf("entry", PaymentColumns.SENT),
                            Column.rowOf("sent", PaymentColumns.SENT));

    /// Every event on the lines; their years once more, so that only those partitions are planned.
    static final String ON_LINES =
            """
            select %1$s
            from %3$s as wanted (%2$s)
            cross join lateral (
                select *
                from ledger_entry entry
                where entry.pay_cert_no = wanted.pay_cert_no
                and entry.line_no = wanted.line_no
                and entry.mof_div_code = wanted.mof_div_code
                and entry.source = wanted.source
                and entry.fiscal_year = wanted.fiscal_year
                and entry.fiscal_year = any (?)
                and entry.leg = 1
                offset 0
            ) e"""
                    .formatted(
                            PaymentRow.SENT,
                            Column.names(PaymentColumns.line()),
                            Column.unnest(PaymentColumns.line()));

    /// Refunds and corrections, of whatever year, that refer to the lines.
    static final String REFERRING_TO_LINES =
            """
            select %1$s
            from %3$s as wanted (%2$s)
            cross join lateral (
                select *
                from ledger_entry entry
                where entry.original_pay_cert_no = wanted.pay_cert_no
                and entry.original_line_no = wanted.line_no
                and entry.original_fiscal_year = wanted.fiscal_year
                and entry.original_mof_div_code = wanted.mof_div_code
                and entry.source = wanted.source
                and entry.leg = 1
                offset 0
            ) e"""
                    .formatted(
                            PaymentRow.SENT,
                            Column.names(PaymentColumns.line()),
                            Column.unnest(PaymentColumns.line()));

    private LedgerSql() {}
}
