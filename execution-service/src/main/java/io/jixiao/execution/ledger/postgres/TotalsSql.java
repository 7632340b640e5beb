package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.ledger.TotalsCheck.Mismatch;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Folds the whole ledger, independently of how it was posted, in slices of some hundred projects.
///
/// A slice is a range of project codes, so that entries without an account are found as well.
final class TotalsSql {

    private static final String SLICE_END =
            """
            select max(project_code)
            from (
                select distinct project_code
                from project_account
                where project_code > ?
                order by project_code
                limit 500
            ) slice
            having count(*) = 500""";

    private static final String MISMATCHES =
            """
            with slice as (
                select * from ledger_entry
                where project_code > ? and (cast(? as text) is null or project_code <= ?)
            ),
            fold as (
                select
                    e.project_code,
                    e.fiscal_year,
                    coalesce(sum(e.amount_fen) filter (where e.counts and e.fund = 'FISCAL'), 0)
                        as fiscal_fen,
                    coalesce(sum(e.amount_fen) filter (where e.counts and e.fund = 'OTHER'), 0)
                        as other_fen,
                    coalesce(sum(e.amount_fen) filter (
                        where e.step = 'ISSUED' and not exists (
                            select 1
                            from ledger_entry later
                            where later.pay_cert_no = e.pay_cert_no
                            and later.line_no = e.line_no
                            and later.mof_div_code = e.mof_div_code
                            and later.source = e.source
                            and later.fiscal_year = e.fiscal_year
                            and later.step <> 'ISSUED'
                        )
                    ), 0) as in_transit_fen,
                    count(*) as entries,
                    max(e.xpay_date) filter (where e.counts) as last_effective_on
                from slice e
                group by e.project_code, e.fiscal_year
            )
            select project_code, fiscal_year, compared.what, compared.total, compared.ledger
            from (
                select *
                from project_account
                where project_code > ? and (cast(? as text) is null or project_code <= ?)
            ) a
            full join fold using (project_code, fiscal_year)
            cross join lateral (
                values
                    ('paidFiscal', a.paid_fiscal_fen::text, coalesce(fold.fiscal_fen, 0)::text),
                    ('paidOther', a.paid_other_fen::text, coalesce(fold.other_fen, 0)::text),
                    ('inTransit', a.in_transit_fen::text, coalesce(fold.in_transit_fen, 0)::text),
                    ('entries', a.entries::text, coalesce(fold.entries, 0)::text),
                    ('lastEffectiveOn', a.last_effective_on::text, fold.last_effective_on::text)
            ) as compared (what, total, ledger)
            where compared.total is distinct from compared.ledger
            order by project_code, fiscal_year, compared.what
            limit ?""";

    private TotalsSql() {}

    /// Every slice is a transaction of its own: the connection commits by itself.
    static List<Mismatch> mismatches(Connection connection, int most) throws SQLException {
        var mismatches = new ArrayList<Mismatch>();
        var after = "";
        while (mismatches.size() < most) {
            var end = sliceEnd(connection, after);
            mismatches.addAll(slice(connection, after, end, most - mismatches.size()));
            if (end == null) {
                return mismatches;
            }
            after = end;
        }
        return mismatches;
    }

    private static @Nullable String sliceEnd(Connection connection, String after)
            throws SQLException {
        try (var statement = connection.prepareStatement(SLICE_END)) {
            statement.setString(1, after);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static List<Mismatch> slice(
            Connection connection, String after, @Nullable String end, int most)
            throws SQLException {
        try (var statement = connection.prepareStatement(MISMATCHES)) {
            for (int index = 1; index <= 6; index += 3) {
                statement.setString(index, after);
                statement.setString(index + 1, end);
                statement.setString(index + 2, end);
            }
            statement.setInt(7, most);
            var mismatches = new ArrayList<Mismatch>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    mismatches.add(
                            new Mismatch(
                                    ProjectKey.of(row.getString(1), row.getInt(2)),
                                    row.getString(3),
                                    String.valueOf(row.getString(4)),
                                    String.valueOf(row.getString(5))));
                }
            }
            return mismatches;
        }
    }
}
