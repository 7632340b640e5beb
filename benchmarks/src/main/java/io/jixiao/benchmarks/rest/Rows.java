package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.site.FusedStatement;

/// Scripts of pgbench: the rows a request touches, in one statement and nothing around it.
record Rows(FusedStatement fused, Projects projects) {

    /// A payment of its own: the row of the ledger unless it is there, and the project's total.
    String post() {
        return """
        \\set n :n + 1
        \\set project random(0, %d)
        \\set fen random(100000, 10000000)
        with posted as (
            insert into ledger_entry (%s, step, leg, kind, recorded_at)
            values (%s, 'PAID', 1, 'PAYMENT', clock_timestamp())
            on conflict do nothing
            returning project_code, amount_fen, xpay_date
        )
        update project_account a
        set paid_fiscal_fen = a.paid_fiscal_fen + posted.amount_fen,
            entries = a.entries + 1,
            last_effective_on = greatest(a.last_effective_on, posted.xpay_date),
            revision = a.revision + 1,
            changed_at = clock_timestamp()
        from posted
        where a.project_code = posted.project_code and a.fiscal_year = %d;
        """
                .formatted(
                        projects.count() - 1,
                        String.join(
                                ", ",
                                fused.columns().stream().map(FusedStatement.Column::name).toList()),
                        String.join(
                                ", ",
                                fused.columns().stream()
                                        .map(column -> value(column.name()))
                                        .toList()),
                        Projects.FISCAL_YEAR);
    }

    /// What is read of a project's year: its account, what was paid by day, its alerts.
    String read() {
        return """
        \\set project random(0, %d)
        select a.project_code, a.fiscal_year, a.name, a.mof_div_code, a.unit_code, a.plan_version,
            a.budget_fen, a.checkpoint_on, a.planned_fen, a.state, a.paid_fiscal_fen,
            a.paid_other_fen, a.in_transit_fen, a.standing, paid.days, paid.fen, alerts.steps
        from project_account a
        cross join lateral (
            select array_agg(xpay_date) as days, array_agg(fen) as fen
            from (
                select e.xpay_date, sum(e.amount_fen) as fen
                from ledger_entry e
                where e.project_code = a.project_code and e.fiscal_year = a.fiscal_year
                and e.counts
                group by e.xpay_date
            ) by_day
        ) paid
        cross join lateral (
            select array_agg(row (alert.*, step.*)::text) as steps
            from alert
            join alert_step step on step.alert_id = alert.id and step.number = alert.last_step
            where alert.project_code = a.project_code and alert.fiscal_year = a.fiscal_year
        ) alerts
        where a.project_code = %s and a.fiscal_year = %d;
        """
                .formatted(projects.count() - 1, project(), Projects.FISCAL_YEAR);
    }

    private static String project() {
        return "'" + Projects.PREFIX + "' || lpad(:project::text, 12, '0')";
    }

    private static String value(String column) {
        return switch (column) {
            case "fiscal_year" -> "" + Projects.FISCAL_YEAR;
            case "pay_cert_no" -> "'pgbench-' || :client_id || '-' || :n";
            case "line_no" -> "1";
            case "mof_div_code" -> text(Projects.DIVISION);
            case "source" -> text(Voucher.SOURCE);
            case "unit_code" -> text(Projects.UNIT);
            case "fund_type_code" -> text(Voucher.FUND_TYPE);
            case "fund" -> text(Voucher.FUND);
            case "vou_date", "xpay_date" -> "date '2023-05-08'";
            case "payee" -> text(Voucher.PAYEE);
            case "purpose" -> text(Voucher.USE);
            case "exp_func_code" -> text(Voucher.FUNCTION);
            case "gov_bgt_eco_code" -> text(Voucher.GOVERNMENT_ECONOMY);
            case "dep_bgt_eco_code" -> text(Voucher.DEPARTMENT_ECONOMY);
            case "project_code" -> project();
            case "amount_fen" -> ":fen::bigint";
            default ->
                    throw new IllegalStateException(
                            "the service binds a column the harness does not know: " + column);
        };
    }

    private static String text(String value) {
        return "'" + value + "'";
    }
}
