package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.ExecutionReading;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresExecutionReading implements ExecutionReading {

    private static final String PLAN_ON =
            """
            select version, budget_fen, checkpoint_on, planned_fen
            from target_version
            where project_code = ? and fiscal_year = ? and effective_on <= ?
            order by version desc
            limit 1""";

    private static final String PARKED =
            """
            select count(*)
            from parked_event
            where (project_code = ? or to_project_code = ?) and fiscal_year = ?
            and state = 'WAITING'""";

    private final DataSource database;

    PostgresExecutionReading(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<PlanInForce> planOn(ProjectKey project, LocalDate day) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PLAN_ON)) {
            statement.setString(1, project.project().value());
            statement.setInt(2, project.year().year());
            statement.setObject(3, day);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(plan(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("plan of a day", e);
        }
    }

    @Override
    public int parked(ProjectKey project) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PARKED)) {
            statement.setString(1, project.project().value());
            statement.setString(2, project.project().value());
            statement.setInt(3, project.year().year());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("parked events", e);
        }
    }

    private static PlanInForce plan(ResultSet row) throws SQLException {
        var dates = (Date[]) row.getArray("checkpoint_on").getArray();
        var planned = (Long[]) row.getArray("planned_fen").getArray();
        var checkpoints = new ArrayList<Checkpoint>(dates.length);
        for (int i = 0; i < dates.length; i++) {
            checkpoints.add(new Checkpoint(dates[i].toLocalDate(), Money.ofFen(planned[i])));
        }
        return new PlanInForce(
                row.getInt("version"), Money.ofFen(row.getLong("budget_fen")), checkpoints);
    }
}
