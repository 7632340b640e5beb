package io.jixiao.execution.alert.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertRule;
import io.jixiao.execution.alert.Alerts;
import io.jixiao.execution.commitment.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresAlerts implements Alerts {

    private static final String OF =
            """
            select %s
            from unnest(?, ?) wanted (project_code, fiscal_year)
            cross join lateral (
                select *
                from alert one
                where one.project_code = wanted.project_code
                and one.fiscal_year = wanted.fiscal_year
                and one.rule = ?
                offset 0
            ) a
            join alert_step s on s.alert_id = a.id and s.number = a.last_step
            order by a.project_code, a.fiscal_year, a.period"""
                    .formatted(AlertRow.COLUMNS);

    private static final String UPSERT =
            """
            insert into alert (
                id, project_code, fiscal_year, mof_div_code, unit_code, rule, period,
                level, state, episode, last_step)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                level = excluded.level,
                state = excluded.state,
                episode = excluded.episode,
                last_step = excluded.last_step""";

    private static final String STEP =
            """
            insert into alert_step (
                alert_id, number, kind, episode, level, state, business_date,
                plan_version, rule_version, numbers, message)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as json), ?)""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresAlerts(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Map<ProjectKey, List<Alert>> of(Collection<ProjectKey> projects, AlertRule rule) {
        var found = new HashMap<ProjectKey, List<Alert>>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", projects.stream().map(key -> key.project().value()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "integer", projects.stream().map(key -> key.year().year()).toArray()));
            statement.setString(3, rule.name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var alert = AlertRow.read(row, json);
                    found.computeIfAbsent(alert.key().project(), _ -> new ArrayList<>()).add(alert);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    @Override
    public void store(List<Alert> steps) {
        if (steps.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            upsert(connection, steps);
            insertSteps(connection, steps);
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    /// Those that end come first: at no moment are two of one rule open.
    private static void upsert(Connection connection, List<Alert> steps) throws SQLException {
        var last = new LinkedHashMap<Object, Alert>();
        steps.forEach(alert -> last.put(alert.key(), alert));
        var endingFirst =
                last.values().stream()
                        .sorted(Comparator.comparing((Alert alert) -> alert.state().isLive()))
                        .toList();
        try (var statement = connection.prepareStatement(UPSERT)) {
            for (var alert : endingFirst) {
                bind(statement, alert);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Alert alert) throws SQLException {
        var project = alert.key().project();
        statement.setObject(1, alert.key().id());
        statement.setString(2, project.project().value());
        statement.setInt(3, project.year().year());
        statement.setString(4, alert.unit().mofDivCode());
        statement.setString(5, alert.unit().unitCode());
        statement.setString(6, alert.key().rule().name());
        statement.setObject(7, alert.key().period());
        statement.setString(8, alert.level().name());
        statement.setString(9, alert.state().name());
        statement.setInt(10, alert.last().episode());
        statement.setInt(11, alert.last().number());
    }

    private void insertSteps(Connection connection, List<Alert> steps) throws SQLException {
        try (var statement = connection.prepareStatement(STEP)) {
            for (var alert : steps) {
                var step = alert.last();
                var grounds = step.grounds();
                statement.setObject(1, alert.key().id());
                statement.setInt(2, step.number());
                statement.setString(3, step.kind().name());
                statement.setInt(4, step.episode());
                statement.setString(5, step.level().name());
                statement.setString(6, step.state().name());
                statement.setObject(7, grounds.businessDate());
                statement.setInt(8, grounds.planVersion());
                statement.setInt(9, grounds.ruleVersion());
                statement.setString(10, AlertRow.text(grounds.numbers(), json));
                statement.setString(11, grounds.message());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
