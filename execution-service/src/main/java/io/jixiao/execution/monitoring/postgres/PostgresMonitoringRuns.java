package io.jixiao.execution.monitoring.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.alert.StepKind;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.execution.monitoring.MonitoringRun;
import io.jixiao.execution.monitoring.MonitoringRuns;
import io.jixiao.execution.monitoring.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresMonitoringRuns implements MonitoringRuns {

    private static final String START =
            "insert into monitoring_run (as_of, requested_by, changes) values (?, ?, ?) returning *";

    private static final String REACHED =
            """
            update monitoring_run
            set position_project = ?, position_year = ?,
                standings = cast(? as jsonb), steps = cast(? as jsonb)
            where id = ?""";

    private static final String FINISHED =
            """
            update monitoring_run
            set finished_at = coalesce(finished_at, clock_timestamp())
            where id = ?
            returning *""";

    private static final String FIND = "select * from monitoring_run where id = ?";

    private static final String UNFINISHED =
            "select * from monitoring_run where finished_at is null order by as_of, started_at";

    private static final TypeReference<Map<Standing, Long>> STANDINGS = new TypeReference<>() {};
    private static final TypeReference<Map<StepKind, Long>> STEPS = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    PostgresMonitoringRuns(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public MonitoringRun started(LocalDate asOf, String requestedBy, boolean changes) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(START)) {
            statement.setObject(1, asOf);
            statement.setString(2, requestedBy);
            statement.setBoolean(3, changes);
            return runs(statement).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("monitoring run", e);
        }
    }

    @Override
    public void reached(MonitoringRun run) {
        var position = run.position().orElseThrow();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REACHED)) {
            statement.setString(1, position.project().value());
            statement.setInt(2, position.year().year());
            statement.setString(3, text(run.tally().standings()));
            statement.setString(4, text(run.tally().steps()));
            statement.setObject(5, run.id());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("monitoring run", e);
        }
    }

    @Override
    public MonitoringRun finished(MonitoringRun run) {
        return byId(FINISHED, run.id()).orElseThrow();
    }

    @Override
    public Optional<MonitoringRun> find(UUID id) {
        return byId(FIND, id);
    }

    @Override
    public List<MonitoringRun> unfinished() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(UNFINISHED)) {
            return runs(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("monitoring runs", e);
        }
    }

    private Optional<MonitoringRun> byId(String sql, UUID id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            return runs(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("monitoring run", e);
        }
    }

    private List<MonitoringRun> runs(PreparedStatement statement) throws SQLException {
        var runs = new ArrayList<MonitoringRun>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                runs.add(run(row));
            }
        }
        return runs;
    }

    private MonitoringRun run(ResultSet row) throws SQLException {
        var project = row.getString("position_project");
        return new MonitoringRun(
                row.getObject("id", UUID.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("requested_by"),
                row.getBoolean("changes"),
                project == null
                        ? Optional.empty()
                        : Optional.of(ProjectKey.of(project, row.getInt("position_year"))),
                new Tally(
                        read(row.getString("standings"), STANDINGS),
                        read(row.getString("steps"), STEPS)),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("finished_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private String text(Map<?, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tally of a run", e);
        }
    }

    private <K> Map<K, Long> read(String text, TypeReference<Map<K, Long>> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("tally of a run", e);
        }
    }
}
