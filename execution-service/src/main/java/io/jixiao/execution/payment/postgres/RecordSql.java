package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.EntryKey;
import io.jixiao.execution.payment.PaymentFilter;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/// One query over what is posted and what is parked, narrowed alike.
///
/// @param after where the page before ended
record RecordSql(PaymentFilter filter, Optional<EntryKey> after, DataScope scope) {

    private static final String ORDER =
            "pay_cert_no, line_no, mof_div_code, source, step, fiscal_year";

    private static final String POSTED =
            """
            select %s,
                case
                    when e.counts then 'COUNTED'
                    when e.step = 'PAID' then 'EARLIER_YEAR'
                    when e.step = 'VOID' then 'VOIDED'
                    else coalesce(
                        (
                            select case later.step when 'PAID' then 'PAID_SINCE' else 'VOIDED' end
                            from ledger_entry later
                            where later.pay_cert_no = e.pay_cert_no
                            and later.line_no = e.line_no
                            and later.mof_div_code = e.mof_div_code
                            and later.source = e.source
                            and later.fiscal_year = e.fiscal_year
                            and later.step <> 'ISSUED'
                            limit 1
                        ),
                        'IN_TRANSIT'
                    )
                end as record_state,
                null as reason, null as waits_for
            from ledger_entry e
            where e.leg = 1\
            """
                    .formatted(PaymentRow.SENT);

    private static final String PARKED =
            """
            select %s,
                case e.state when 'WAITING' then 'PARKED' else 'DISCARDED' end as record_state,
                e.reason, e.waits_for
            from parked_event e
            where e.state <> 'RELEASED'\
            """
                    .formatted(PaymentRow.COLUMNS);

    String text() {
        return """
        select *
        from (
            (%1$s %3$s order by %4$s limit ?)
            union all
            (%2$s %3$s order by %4$s limit ?)
        ) e
        order by %4$s
        limit ?\
        """
                .formatted(POSTED, PARKED, conditions(), ORDER);
    }

    void bind(PreparedStatement statement, int limit) throws SQLException {
        int next = bindConditions(statement, 1);
        statement.setInt(next, limit);
        next = bindConditions(statement, next + 1);
        statement.setInt(next, limit);
        statement.setInt(next + 1, limit);
    }

    private String conditions() {
        var conditions = new StringBuilder(" and ").append(ScopeSql.condition("e"));
        filter.payCertNo().ifPresent(_ -> conditions.append(" and e.pay_cert_no = ?"));
        filter.year().ifPresent(_ -> conditions.append(" and e.fiscal_year = ?"));
        filter.project()
                .ifPresent(
                        _ ->
                                conditions.append(
                                        " and (e.project_code = ? or e.to_project_code = ?)"));
        filter.source().ifPresent(_ -> conditions.append(" and e.source = ?"));
        filter.paidOn().ifPresent(_ -> conditions.append(" and e.xpay_date = ?"));
        after.ifPresent(
                _ ->
                        conditions.append(
                                """
                                 and (e.pay_cert_no, e.line_no, e.mof_div_code, e.source, e.step,
                                e.fiscal_year) > (?, ?, ?, ?, ?, ?)\
                                """));
        return conditions.toString();
    }

    private int bindConditions(PreparedStatement statement, int first) throws SQLException {
        int next = ScopeSql.bind(statement, first, scope);
        if (filter.payCertNo().isPresent()) {
            statement.setString(next++, filter.payCertNo().get());
        }
        if (filter.year().isPresent()) {
            statement.setInt(next++, filter.year().get().year());
        }
        if (filter.project().isPresent()) {
            statement.setString(next++, filter.project().get().value());
            statement.setString(next++, filter.project().get().value());
        }
        if (filter.source().isPresent()) {
            statement.setString(next++, filter.source().get());
        }
        if (filter.paidOn().isPresent()) {
            statement.setObject(next++, filter.paidOn().get());
        }
        return after.isPresent() ? ParkedSql.bindKey(statement, next, after.get()) : next;
    }
}
