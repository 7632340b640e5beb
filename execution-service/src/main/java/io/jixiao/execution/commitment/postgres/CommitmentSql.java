package io.jixiao.execution.commitment.postgres;

import io.jixiao.execution.commitment.ApprovedTarget;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The statements on approved versions and the accounts opened for them.
final class CommitmentSql {

    static final String KNOWN =
            """
            select a.state, max(v.version)
            from project_account a
            join target_version v using (project_code, fiscal_year)
            where a.project_code = ? and a.fiscal_year = ?
            group by a.state""";

    static final String APPEND =
            """
            insert into target_version (
                project_code, fiscal_year, effective_on, recorded_at, version, budget_fen,
                checkpoint_on, planned_fen, indicators
            )
            values (?, ?, ?, greatest(?, record_instant()), ?, ?, ?, ?, ?::json)
            on conflict do nothing""";

    static final String VERSIONS =
            """
            select v.version, v.effective_on, v.recorded_at, v.budget_fen, v.checkpoint_on,
                v.planned_fen, v.indicators
            from target_version v
            where v.project_code = ? and v.fiscal_year = ?
            order by v.version""";

    static final String OPEN =
            """
            insert into project_account (
                mof_div_code, unit_code, name, state, plan_version, budget_fen, checkpoint_on,
                planned_fen, project_code, fiscal_year
            )
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static final String CHANGE =
            """
            update project_account
            set mof_div_code = ?, unit_code = ?, name = ?, state = ?, plan_version = ?,
                budget_fen = ?, checkpoint_on = ?, planned_fen = ?, changed_at = clock_timestamp()
            where project_code = ? and fiscal_year = ?""";

    static final String CHANGE_PLAN =
            """
            update project_account
            set plan_version = ?, budget_fen = ?, checkpoint_on = ?, planned_fen = ?,
                changed_at = clock_timestamp()
            where project_code = ? and fiscal_year = ?""";

    static final String WITHDRAWN =
            """
            update project_account
            set withdrawn_at = record_instant()
            where project_code = ? and fiscal_year = ?
            and state = 'WITHDRAWN' and withdrawn_at is null""";

    /// The highest version that is effective is in force; an account that has it is not due.
    static final String DUE =
            """
            select a.project_code, a.fiscal_year
            from project_account a
            join (
                select project_code, fiscal_year, max(version) as version
                from target_version
                where effective_on <= ?
                group by project_code, fiscal_year
            ) due using (project_code, fiscal_year)
            where due.version <> a.plan_version
            order by a.project_code, a.fiscal_year
            limit ?""";

    private CommitmentSql() {}

    static int bind(PreparedStatement statement, int index, ProjectKey key) throws SQLException {
        statement.setString(index, key.project().value());
        statement.setInt(index + 1, key.year().year());
        return index + 2;
    }

    static int bind(PreparedStatement statement, int index, ApprovedTarget target)
            throws SQLException {
        statement.setString(index, target.unit().mofDivCode());
        statement.setString(index + 1, target.unit().unitCode());
        statement.setString(index + 2, target.name());
        statement.setString(index + 3, target.state().name());
        return index + 4;
    }

    /// Version, budget and checkpoints, in this order.
    static int bind(PreparedStatement statement, int index, PlanInForce plan) throws SQLException {
        var connection = statement.getConnection();
        var checkpoints = plan.checkpoints();
        var dates = checkpoints.stream().map(each -> each.date()).toArray();
        var planned = checkpoints.stream().map(each -> each.planned().fen()).toArray();
        statement.setInt(index, plan.version());
        statement.setLong(index + 1, plan.budget().fen());
        statement.setArray(index + 2, connection.createArrayOf("date", dates));
        statement.setArray(index + 3, connection.createArrayOf("bigint", planned));
        return index + 4;
    }
}
