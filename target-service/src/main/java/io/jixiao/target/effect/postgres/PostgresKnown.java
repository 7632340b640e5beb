package io.jixiao.target.effect.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.effect.Known;
import io.jixiao.target.effect.KnownAlert;
import io.jixiao.target.effect.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresKnown implements Known {

    private static final TypeReference<Map<String, String>> NUMBERS = new TypeReference<>() {};

    private static final String KEEP_SPENDING =
            """
            insert into effect_spending
                (project_code, fiscal_year, revision, paid_fen, last_effective_on,
                complete_through, provisional, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (project_code, fiscal_year) do update
            set revision = excluded.revision, paid_fen = excluded.paid_fen,
                last_effective_on = excluded.last_effective_on,
                complete_through = excluded.complete_through,
                provisional = excluded.provisional, recorded_at = excluded.recorded_at
            where effect_spending.revision < excluded.revision""";

    private static final String KEEP_ALERT =
            """
            insert into effect_alert
                (alert_id, project_code, fiscal_year, rule, period, episode, level, state,
                plan_version, numbers, feed_seq, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)
            on conflict (alert_id) do update
            set episode = excluded.episode, level = excluded.level, state = excluded.state,
                plan_version = excluded.plan_version, numbers = excluded.numbers,
                feed_seq = excluded.feed_seq, recorded_at = excluded.recorded_at
            where effect_alert.feed_seq < excluded.feed_seq""";

    private static final String SPENDING =
            """
            select *
            from effect_spending
            where project_code = ?
            and fiscal_year = ?""";

    private static final String ALERTS =
            """
            select *
            from effect_alert
            where project_code = ?
            and fiscal_year = ?
            order by period, rule""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresKnown(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void keepSpending(List<Spending> heard) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP_SPENDING)) {
            for (var each : heard) {
                statement.setString(1, each.project().value());
                statement.setInt(2, each.year().year());
                statement.setLong(3, each.revision());
                statement.setLong(4, each.paid().fen());
                statement.setObject(5, each.lastEffectiveOn().orElse(null));
                statement.setObject(6, each.completeThrough().orElse(null));
                statement.setBoolean(7, each.provisional());
                statement.setObject(8, each.recordedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("spending heard", e);
        }
    }

    @Override
    public void keepAlerts(List<KnownAlert> heard) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEEP_ALERT)) {
            for (var each : heard) {
                statement.setObject(1, each.id());
                statement.setString(2, each.project().value());
                statement.setInt(3, each.year().year());
                statement.setString(4, each.rule());
                statement.setObject(5, each.period());
                statement.setInt(6, each.episode());
                statement.setString(7, each.level());
                statement.setString(8, each.state());
                statement.setInt(9, each.planVersion());
                statement.setString(10, json.writeValueAsString(each.numbers()));
                statement.setLong(11, each.feedSeq());
                statement.setObject(12, each.recordedAt().atOffset(ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("alerts heard", e);
        }
    }

    @Override
    public Optional<Spending> spending(ProjectCode project, FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SPENDING)) {
            statement.setString(1, project.value());
            statement.setInt(2, year.year());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(spending(project, year, row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("spending of " + project, e);
        }
    }

    @Override
    public List<KnownAlert> liveAlerts(ProjectCode project, FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALERTS)) {
            statement.setString(1, project.value());
            statement.setInt(2, year.year());
            try (var row = statement.executeQuery()) {
                var found = new ArrayList<KnownAlert>();
                while (row.next()) {
                    found.add(alert(project, year, row));
                }
                return found.stream().filter(KnownAlert::isLive).toList();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("alerts of " + project, e);
        }
    }

    @Override
    public Optional<Instant> alertsHeardUpTo() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select max(recorded_at) from effect_alert")) {
            return row.next() ? instant(row, 1) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("alerts heard", e);
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static Spending spending(ProjectCode project, FiscalYear year, ResultSet row)
            throws SQLException {
        return new Spending(
                project,
                year,
                row.getLong("revision"),
                Money.ofFen(row.getLong("paid_fen")),
                Optional.ofNullable(row.getObject("last_effective_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("complete_through", LocalDate.class)),
                row.getBoolean("provisional"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private KnownAlert alert(ProjectCode project, FiscalYear year, ResultSet row)
            throws SQLException, JsonProcessingException {
        return new KnownAlert(
                row.getObject("alert_id", UUID.class),
                project,
                year,
                row.getString("rule"),
                row.getObject("period", LocalDate.class),
                row.getInt("episode"),
                row.getString("level"),
                row.getString("state"),
                row.getInt("plan_version"),
                json.readValue(row.getString("numbers"), NUMBERS),
                row.getLong("feed_seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
