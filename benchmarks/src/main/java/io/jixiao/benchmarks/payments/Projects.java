package io.jixiao.benchmarks.payments;

/// The projects that are paid for, by number.
///
/// Some, one in a hundred unless said otherwise, are planned so much by the last checkpoint that
/// they stay behind whatever is paid: the first payment of each raises an alert. Every payment
/// satisfies the plan of the others.
///
/// @param paidBefore vouchers that each of them has been paid when the stream begins
public record Projects(int count, int oneBehindOf, int paidBefore) {

    public static final int FISCAL_YEAR = 2023;
    public static final String DIVISION = "130225000";
    public static final String UNIT = "480002";

    /// Of the codes of all projects; twelve digits follow.
    public static final String PREFIX = "13022523P";

    private static final int ONE_BEHIND_OF = 100;
    private static final long FEN_BEFORE = 1_000_00;

    public Projects(int count) {
        this(count, ONE_BEHIND_OF);
    }

    public Projects(int count, int oneBehindOf) {
        this(count, oneBehindOf, 0);
    }

    /// The same with a ledger that holds so many vouchers of each.
    public Projects paidBefore(int vouchers) {
        return new Projects(count, oneBehindOf, vouchers);
    }

    public String code(int project) {
        return PREFIX + "%012d".formatted(project);
    }

    public boolean isBehind(int project) {
        return project % oneBehindOf == 0;
    }

    /// Fills `project_account`; the same rule as [#isBehind].
    public String insert() {
        return """
        insert into project_account (
            project_code, fiscal_year, mof_div_code, unit_code, name, plan_version,
            budget_fen, checkpoint_on, planned_fen,
            paid_fiscal_fen, entries, last_effective_on)
        select
            '13022523P' || lpad(project::text, 12, '0'), %d, '%s', '%s', '项目' || project, 1,
            400000000000,
            array[date '2023-03-31', date '2023-06-30', date '2023-10-31', date '2023-12-31'],
            case when mod(project, %d) = 0
                then array[100000000000, 200000000000, 300000000000, 400000000000]
                else array[100, 200, 300, 400000000000] end,
            %d, %d, case when %d > 0 then date '2023-01-02' end
        from generate_series(0, %d) as project"""
                .formatted(
                        FISCAL_YEAR,
                        DIVISION,
                        UNIT,
                        oneBehindOf,
                        fenBefore(),
                        paidBefore,
                        paidBefore,
                        count - 1);
    }

    /// Of each project.
    public long fenBefore() {
        return paidBefore * FEN_BEFORE;
    }

    /// Of all projects.
    public long entriesBefore() {
        return (long) count * paidBefore;
    }

    /// Fills `ledger_entry` with what has been paid before, a voucher of each project in turn.
    public String insertHistory() {
        return """
        insert into ledger_entry (
            fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg, kind, project_code,
            unit_code, fund_type_code, fund, amount_fen, vou_date, xpay_date, payee, purpose,
            exp_func_code, gov_bgt_eco_code, dep_bgt_eco_code, recorded_at)
        select
            %1$d, 'H-' || lpad(i::text, 10, '0'), 1, '%2$s', '%3$s', 'PAID', 1, 'PAYMENT',
            '13022523P' || lpad((i %% %4$d)::text, 12, '0'),
            '%5$s', '%6$s', '%7$s', %8$d, date '2023-01-02', date '2023-01-02', '%9$s', '%10$s',
            '%11$s', '%12$s', '%13$s', timestamptz '2023-01-03 00:00Z' + i / 1000 * interval '1 second'
        from generate_series(0, %14$d) as i"""
                .formatted(
                        FISCAL_YEAR,
                        DIVISION,
                        Voucher.SOURCE,
                        count,
                        UNIT,
                        Voucher.FUND_TYPE,
                        Voucher.FUND,
                        FEN_BEFORE,
                        Voucher.PAYEE,
                        Voucher.USE,
                        Voucher.FUNCTION,
                        Voucher.GOVERNMENT_ECONOMY,
                        Voucher.DEPARTMENT_ECONOMY,
                        entriesBefore() - 1);
    }
}
