package io.jixiao.target.target.postgres;

import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import io.jixiao.target.target.Steps;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSteps implements Steps {

    private static final String INSERT =
            """
            insert into target_step
                (project_code, fiscal_year, kind, by_subject, by_name, at, grade, opinion)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT =
            """
            select kind, by_subject, by_name, at, grade, opinion
            from target_step
            where project_code = ?
            and fiscal_year = ?
            order by id""";

    private final DataSource database;

    PostgresSteps(DataSource database) {
        this.database = database;
    }

    @Override
    public void add(TargetKey key, Step step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key.projectCode().value());
            statement.setInt(2, key.fiscalYear().year());
            statement.setString(3, step.kind().name());
            statement.setString(4, step.by());
            statement.setString(5, step.byName());
            statement.setObject(6, step.at().atOffset(ZoneOffset.UTC));
            statement.setString(7, step.grade().name());
            statement.setString(8, step.opinion());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("step of " + key, e);
        }
    }

    @Override
    public List<Step> of(TargetKey key) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, key.projectCode().value());
            statement.setInt(2, key.fiscalYear().year());
            try (var row = statement.executeQuery()) {
                var steps = new ArrayList<Step>();
                while (row.next()) {
                    steps.add(
                            new Step(
                                    StepKind.valueOf(row.getString("kind")),
                                    row.getString("by_subject"),
                                    row.getString("by_name"),
                                    row.getObject("at", OffsetDateTime.class).toInstant(),
                                    Grade.valueOf(row.getString("grade")),
                                    row.getString("opinion")));
                }
                return steps;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("steps of " + key, e);
        }
    }
}
