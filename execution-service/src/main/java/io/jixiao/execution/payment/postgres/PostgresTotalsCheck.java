package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.payment.TotalsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Folds the whole ledger, independently of how it was posted.
@ApplicationScoped
class PostgresTotalsCheck implements TotalsCheck {

    private static final String MISMATCHES =
            """
            with fold as (
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
                from ledger_entry e
                group by e.project_code, e.fiscal_year
            )
            select project_code, fiscal_year, compared.what, compared.total, compared.ledger
            from project_account a
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
            order by project_code, fiscal_year, compared.what""";

    private final DataSource database;

    PostgresTotalsCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Mismatch> mismatches() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MISMATCHES)) {
            var mismatches = new ArrayList<Mismatch>();
            while (row.next()) {
                mismatches.add(
                        new Mismatch(
                                ProjectKey.of(row.getString(1), row.getInt(2)),
                                row.getString(3),
                                String.valueOf(row.getString(4)),
                                String.valueOf(row.getString(5))));
            }
            return mismatches;
        } catch (SQLException e) {
            throw new IllegalStateException("totals check", e);
        }
    }
}
