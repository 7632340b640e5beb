package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.EntryKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The statements on what waits.
final class ParkedSql {

    private static final String BY_KEY =
            """
            where e.pay_cert_no = ? and e.line_no = ? and e.mof_div_code = ? and e.source = ?
            and e.step = ? and e.fiscal_year = ?""";

    static final String KNOWN =
            """
            select %1$s, e.reason, e.waits_for, e.state
            from %3$s as wanted (%2$s)
            cross join lateral (
                select *
                from parked_event one
                where one.pay_cert_no = wanted.pay_cert_no
                and one.line_no = wanted.line_no
                and one.mof_div_code = wanted.mof_div_code
                and one.source = wanted.source
                and one.fiscal_year = wanted.fiscal_year
                offset 0
            ) e"""
                    .formatted(
                            PaymentRow.COLUMNS,
                            Column.names(PaymentColumns.line()),
                            Column.unnest(PaymentColumns.line()));

    static final String WAITING_OF =
            """
            select project_code, fiscal_year, count(*)
            from parked_event
            where state = 'WAITING' and project_code = any (?)
            group by project_code, fiscal_year""";

    /// In the order of the keys, so that two who release the same cannot deadlock.
    static final String HELD_WAITING =
            """
            select %1$s, e.reason, e.waits_for, e.state
            from (
                select distinct %2$s
                from %3$s as wanted (%2$s)
                order by %2$s
            ) wanted
            cross join lateral (
                select *
                from parked_event one
                where one.pay_cert_no = wanted.pay_cert_no
                and one.line_no = wanted.line_no
                and one.mof_div_code = wanted.mof_div_code
                and one.source = wanted.source
                and one.fiscal_year = wanted.fiscal_year
                and one.state = 'WAITING'
                for update
            ) e"""
                    .formatted(
                            PaymentRow.COLUMNS,
                            Column.names(PaymentColumns.line()),
                            Column.unnest(PaymentColumns.line()));

    /// A refund or correction waits for the paid step of the line it names, a void for any step of
    /// its own line. One page by age, one probe of a primary key each.
    static final String LOOKED =
            """
            select e.*,
                case e.reason
                    when 'PROJECT' then exists (
                        select
                        from project_account a
                        where a.project_code in (e.project_code, e.to_project_code)
                        and a.fiscal_year = e.fiscal_year
                        and a.project_code || '/' || a.fiscal_year = e.waits_for
                    )
                    else exists (
                        select
                        from ledger_entry l
                        where l.pay_cert_no = coalesce(e.original_pay_cert_no, e.pay_cert_no)
                        and l.line_no = coalesce(e.original_line_no, e.line_no)
                        and l.mof_div_code = coalesce(e.original_mof_div_code, e.mof_div_code)
                        and l.source = e.source
                        and l.fiscal_year = coalesce(e.original_fiscal_year, e.fiscal_year)
                        and (l.step = 'PAID' or e.kind = 'VOID')
                    )
                end as cause_gone
            from (
                select *
                from parked_event e
                where e.state = 'WAITING'
                and (
                    e.recorded_at, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                    e.fiscal_year
                ) > (?, ?, ?, ?, ?, ?, ?)
                and e.reason <> 'REFUSED'
                order by
                    e.recorded_at, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                    e.fiscal_year
                limit ?
            ) e
            order by
                e.recorded_at, e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                e.fiscal_year""";

    /// What was discarded and comes again waits again, as it comes now.
    static final String PARK =
            """
            insert into parked_event as e (%1$s)
            select %1$s
            from %2$s as sent (%1$s)
            on conflict (pay_cert_no, line_no, mof_div_code, source, step, fiscal_year) do update
            set (%1$s) = %3$s,
                state = 'WAITING',
                settled_at = null,
                settled_by = null,
                settled_why = null
            where e.state = 'DISCARDED'"""
                    .formatted(
                            Column.names(PaymentColumns.PARKED),
                            Column.unnest(PaymentColumns.PARKED),
                            Column.rowOf("excluded", PaymentColumns.PARKED));

    static final String WAITS =
            "update parked_event e set reason = ?, waits_for = ? "
                    + BY_KEY
                    + " and state = 'WAITING'";

    static final String RELEASED =
            "update parked_event e set state = 'RELEASED', settled_at = ? "
                    + BY_KEY
                    + " and state = 'WAITING'";

    static final String DISCARDED =
            "update parked_event e set state = 'DISCARDED', settled_why = ?, settled_by = ?,"
                    + " settled_at = ? "
                    + BY_KEY
                    + " and state = 'WAITING'";

    static final String WAITING_PROJECTS =
            """
            select e.project_code, e.to_project_code
            from parked_event e
            where e.state = 'WAITING' and e.reason = ?
            limit ?""";

    static final String AWAITED_VOUCHERS =
            """
            select e.waits_for
            from parked_event e
            where e.state = 'WAITING' and e.reason = 'VOUCHER'
            limit ?""";

    static final String WAITING_FOR =
            """
            select %s, e.reason, e.waits_for, e.state
            from parked_event e
            where e.state = 'WAITING' and e.reason = 'VOUCHER' and e.waits_for = any (?)
            order by e.recorded_at, e.pay_cert_no, e.line_no"""
                    .formatted(PaymentRow.COLUMNS);

    static final String WAITING_ON =
            """
            select %s, e.reason, e.waits_for, e.state
            from parked_event e
            where e.state = 'WAITING'
            and (e.project_code = any (?) or e.to_project_code = any (?))
            and e.reason = ?
            order by e.recorded_at, e.pay_cert_no, e.line_no"""
                    .formatted(PaymentRow.COLUMNS);

    private ParkedSql() {}

    static int bindKey(PreparedStatement statement, int index, EntryKey key) throws SQLException {
        int next = index;
        statement.setString(next++, key.line().payCertNo());
        statement.setInt(next++, key.line().lineNo());
        statement.setString(next++, key.line().mofDivCode());
        statement.setString(next++, key.line().source());
        statement.setString(next++, key.step().name());
        statement.setInt(next++, key.line().year().year());
        return next;
    }
}
