package io.jixiao.execution.alert.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertArchive;
import io.jixiao.execution.alert.AlertFilter;
import io.jixiao.execution.alert.AlertHistory;
import io.jixiao.execution.alert.AlertKey;
import io.jixiao.execution.alert.Level;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresAlertArchive implements AlertArchive {

    private static final String LIST =
            """
            select %s
            from alert a
            join alert_step s on s.alert_id = a.id and s.number = a.last_step
            where (cardinality(?) = 0 or a.state = any (?))
            and (cardinality(?) = 0 or a.level = any (?))
            and (cast(? as text) is null or a.project_code = ?)
            and (cast(? as integer) is null or a.fiscal_year = ?)
            and (a.project_code, a.fiscal_year, a.rule, a.period) > (?, ?, ?, ?)
            and %s
            order by a.project_code, a.fiscal_year, a.rule, a.period
            limit ?\
            """
                    .formatted(AlertRow.COLUMNS, ScopeSql.condition("a"));

    private static final String FIND =
            """
            select %s
            from alert a
            join alert_step s on s.alert_id = a.id
            where a.id = ? and %s
            order by s.number\
            """
                    .formatted(AlertRow.COLUMNS, ScopeSql.condition("a"));

    private static final String AS_OF =
            """
            select %s
            from alert a
            join lateral (
                select *
                from alert_step step
                where step.alert_id = a.id and step.business_date <= ?
                and step.recorded_at <= ?
                order by step.number desc
                limit 1
            ) s on true
            where a.project_code = ? and a.fiscal_year = ?
            order by a.period, a.rule\
            """
                    .formatted(AlertRow.COLUMNS);

    private static final String LIVE =
            """
            select level, count(*)
            from alert
            where state in ('PENDING', 'OPEN', 'ACKNOWLEDGED', 'RECTIFYING')
            group by level\
            """;

    private final DataSource database;
    private final ObjectMapper json;

    PostgresAlertArchive(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Alert> list(
            AlertFilter filter, Optional<AlertKey> after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            names(statement, 1, filter.states());
            names(statement, 3, filter.levels());
            var project = filter.project().map(code -> code.value()).orElse(null);
            statement.setString(5, project);
            statement.setString(6, project);
            var year = filter.year().map(each -> each.year()).orElse(null);
            statement.setObject(7, year);
            statement.setObject(8, year);
            position(statement, 9, after);
            int next = ScopeSql.bind(statement, 13, scope);
            statement.setInt(next, limit);
            return alerts(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    @Override
    public Optional<AlertHistory> find(UUID id, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, id);
            ScopeSql.bind(statement, 2, scope);
            var steps = new ArrayList<AlertHistory.Recorded>();
            Alert last = null;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    last = AlertRow.read(row, json);
                    steps.add(recorded(last, row));
                }
            }
            return Optional.ofNullable(last).map(alert -> new AlertHistory(alert, steps));
        } catch (SQLException e) {
            throw new IllegalStateException("alert", e);
        }
    }

    @Override
    public List<Alert> asOf(ProjectKey project, LocalDate day, Optional<Instant> knownAt) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AS_OF)) {
            statement.setObject(1, day);
            statement.setObject(
                    2, knownAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX));
            statement.setString(3, project.project().value());
            statement.setInt(4, project.year().year());
            return alerts(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    @Override
    public Map<Level, Long> liveByLevel() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIVE);
                var row = statement.executeQuery()) {
            var live = new EnumMap<Level, Long>(Level.class);
            while (row.next()) {
                live.put(Level.valueOf(row.getString(1)), row.getLong(2));
            }
            return live;
        } catch (SQLException e) {
            throw new IllegalStateException("alerts", e);
        }
    }

    private static AlertHistory.Recorded recorded(Alert alert, ResultSet row) throws SQLException {
        long feedSeq = row.getLong("feed_seq");
        return new AlertHistory.Recorded(
                alert.last(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(feedSeq));
    }

    private static void names(
            PreparedStatement statement, int index, Collection<? extends Enum<?>> values)
            throws SQLException {
        var names =
                statement
                        .getConnection()
                        .createArrayOf("text", values.stream().map(Enum::name).toArray());
        statement.setArray(index, names);
        statement.setArray(index + 1, names);
    }

    private static void position(PreparedStatement statement, int index, Optional<AlertKey> after)
            throws SQLException {
        statement.setString(index, after.map(key -> key.project().project().value()).orElse(""));
        statement.setInt(index + 1, after.map(key -> key.project().year().year()).orElse(0));
        statement.setString(index + 2, after.map(key -> key.rule().name()).orElse(""));
        statement.setDate(
                index + 3, Date.valueOf(after.map(AlertKey::period).orElse(LocalDate.EPOCH)));
    }

    private List<Alert> alerts(PreparedStatement statement) throws SQLException {
        var alerts = new ArrayList<Alert>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                alerts.add(AlertRow.read(row, json));
            }
        }
        return alerts;
    }
}
