package io.jixiao.benchmarks.payments;

/// The projects that are paid for, by number.
///
/// Some, one in a hundred unless said otherwise, are planned so much by the last checkpoint that
/// they stay behind whatever is paid: the first payment of each raises an alert. Every payment
/// satisfies the plan of the others.
public record Projects(int count, int oneBehindOf) {

    public static final int FISCAL_YEAR = 2023;
    public static final String DIVISION = "130225000";
    public static final String UNIT = "480002";

    /// Of the codes of all projects; twelve digits follow.
    public static final String PREFIX = "13022523P";

    private static final int ONE_BEHIND_OF = 100;

    public Projects(int count) {
        this(count, ONE_BEHIND_OF);
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
            budget_fen, checkpoint_on, planned_fen)
        select
            '13022523P' || lpad(project::text, 12, '0'), %d, '%s', '%s', '项目' || project, 1,
            400000000000,
            array[date '2023-03-31', date '2023-06-30', date '2023-10-31', date '2023-12-31'],
            case when mod(project, %d) = 0
                then array[100000000000, 200000000000, 300000000000, 400000000000]
                else array[100, 200, 300, 400000000000] end
        from generate_series(0, %d) as project"""
                .formatted(FISCAL_YEAR, DIVISION, UNIT, oneBehindOf, count - 1);
    }
}
