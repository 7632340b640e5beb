package io.jixiao.target.target.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import io.jixiao.target.target.Steps;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresSteps implements Steps {

    private static final String INSERT =
            """
            insert into target_step
                (project_code, fiscal_year, kind, by_subject, by_name, for_subject, for_name, at,
                grade, opinion, on_indicators)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""";

    private static final String SELECT =
            """
            select kind, by_subject, by_name, for_subject, for_name, at, grade, opinion,
                on_indicators
            from target_step
            where project_code = ?
            and fiscal_year = ?
            order by id""";

    private static final TypeReference<Map<String, String>> OPINIONS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    PostgresSteps(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void add(TargetKey key, Step step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, key.projectCode().value());
            statement.setInt(2, key.fiscalYear().year());
            statement.setString(3, step.kind().name());
            statement.setString(4, step.hand().by());
            statement.setString(5, step.name());
            statement.setString(6, step.hand().principal());
            statement.setString(7, step.principalName());
            statement.setObject(8, step.at().atOffset(ZoneOffset.UTC));
            statement.setString(9, step.grade().name());
            statement.setString(10, step.opinion());
            statement.setString(11, json.writeValueAsString(step.onIndicators()));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
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
                    steps.add(step(row));
                }
                return steps;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("steps of " + key, e);
        }
    }

    private Step step(ResultSet row) throws SQLException, JsonProcessingException {
        return new Step(
                StepKind.valueOf(row.getString("kind")),
                new Hand(row.getString("by_subject"), row.getString("for_subject")),
                row.getString("by_name"),
                row.getString("for_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Grade.valueOf(row.getString("grade")),
                row.getString("opinion"),
                json.readValue(row.getString("on_indicators"), OPINIONS));
    }
}
