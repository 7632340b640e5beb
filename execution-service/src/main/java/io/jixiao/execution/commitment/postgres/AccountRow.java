package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of `project_account`. Nothing is expected of a withdrawn target: it reads as without plan.
final class AccountRow {

    static final String COLUMNS =
            """
            a.project_code, a.fiscal_year, a.mof_div_code, a.unit_code, a.name, a.plan_version,
            a.budget_fen, a.checkpoint_on, a.planned_fen, a.state, a.paid_fiscal_fen,
            a.paid_other_fen, a.in_transit_fen, a.last_effective_on, a.revision, a.standing,
            a.alerted""";

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final int DECIMAL = 10;

    private AccountRow() {}

    static ProjectAccount read(ResultSet row) throws SQLException {
        return new ProjectAccount(
                ProjectKey.of(row.getString("project_code"), row.getInt("fiscal_year")),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("name"),
                new PlanInForce(
                        row.getInt("plan_version"),
                        Money.ofFen(row.getLong("budget_fen")),
                        row.getString("state").equals(WITHDRAWN) ? List.of() : checkpoints(row)),
                Money.ofFen(row.getLong("paid_fiscal_fen")),
                Money.ofFen(row.getLong("paid_other_fen")),
                Money.ofFen(row.getLong("in_transit_fen")),
                Optional.ofNullable(row.getObject("last_effective_on", LocalDate.class)),
                row.getLong("revision"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("alerted"));
    }

    static List<Checkpoint> checkpoints(ResultSet row) throws SQLException {
        var planned = (Long[]) row.getArray("planned_fen").getArray();
        var checkpoints = new ArrayList<Checkpoint>(planned.length);
        var dates = row.getString("checkpoint_on");
        for (int i = 0; i < planned.length; i++) {
            checkpoints.add(new Checkpoint(date(dates, i), Money.ofFen(planned[i])));
        }
        return checkpoints;
    }

    /// One of `{2023-03-31,2023-06-30}`: the driver's own way over [java.sql.Date] costs more than
    /// all the rest of the row, and every payment reads one.
    static LocalDate date(String array, int position) {
        int year = 1 + position * "2023-03-31,".length();
        int month = year + "2023-".length();
        int day = month + "03-".length();
        return LocalDate.of(
                Integer.parseInt(array, year, month - 1, DECIMAL),
                Integer.parseInt(array, month, day - 1, DECIMAL),
                Integer.parseInt(array, day, day + 2, DECIMAL));
    }
}
