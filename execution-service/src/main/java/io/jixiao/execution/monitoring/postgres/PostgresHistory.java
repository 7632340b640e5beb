package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.History;
import io.jixiao.execution.monitoring.Past;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresHistory implements History {

    /// The years once more, so that only their partitions are looked at.
    private static final String PAID =
            """
            select e.project_code, e.fiscal_year, e.xpay_date, sum(e.amount_fen)
            from unnest(?, ?) wanted (project_code, fiscal_year)
            join ledger_entry e using (project_code, fiscal_year)
            where e.fiscal_year = any (?) and e.counts
            group by e.project_code, e.fiscal_year, e.xpay_date\
            """;

    private static final String PAID_OF_ONE =
            """
            select e.xpay_date, sum(e.amount_fen)
            from ledger_entry e
            where e.project_code = ? and e.fiscal_year = ? and e.counts and e.recorded_at <= ?
            group by e.xpay_date\
            """;

    /// Of a withdrawn target nothing was ever expected.
    private static final String VERSIONS =
            """
            select v.project_code, v.fiscal_year, v.version, v.effective_on, v.budget_fen,
                v.checkpoint_on, v.planned_fen
            from unnest(?, ?) wanted (project_code, fiscal_year)
            join target_version v using (project_code, fiscal_year)
            join project_account a using (project_code, fiscal_year)
            where (a.withdrawn_at is null or a.withdrawn_at > ?) and v.recorded_at <= ?\
            """;

    private static final String WAITING =
            """
            select count(*)
            from parked_event
            where (project_code = ? or to_project_code = ?) and fiscal_year = ?
            and state = 'WAITING'\
            """;

    private static final String WAITED =
            """
            select count(*)
            from parked_event
            where (project_code = ? or to_project_code = ?) and fiscal_year = ?
            and recorded_at <= ? and (state = 'WAITING' or settled_at > ?)\
            """;

    /// Everything has been recorded before.
    private static final OffsetDateTime EVER = OffsetDateTime.MAX;

    private final DataSource database;

    PostgresHistory(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<ProjectKey, Past> of(Collection<ProjectKey> projects) {
        try (var connection = database.getConnection()) {
            var paid = paid(connection, projects);
            var versions = versions(connection, projects, EVER);
            var past = new HashMap<ProjectKey, Past>();
            for (var project : projects) {
                past.put(
                        project,
                        new Past(
                                PaidByDay.of(paid.getOrDefault(project, Map.of())),
                                versions.getOrDefault(project, List.of())));
            }
            return past;
        } catch (SQLException e) {
            throw new IllegalStateException("past of projects", e);
        }
    }

    @Override
    public Known known(ProjectKey project, Optional<Instant> at) {
        try (var connection = database.getConnection()) {
            var until = at.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(EVER);
            var past =
                    new Past(
                            paid(connection, project, until),
                            versions(connection, List.of(project), until)
                                    .getOrDefault(project, List.of()));
            return new Known(past, parked(connection, project, at.isPresent(), until));
        } catch (SQLException e) {
            throw new IllegalStateException("past of a project", e);
        }
    }

    private static int parked(
            Connection connection, ProjectKey project, boolean earlier, OffsetDateTime at)
            throws SQLException {
        try (var statement = connection.prepareStatement(earlier ? WAITED : WAITING)) {
            statement.setString(1, project.project().value());
            statement.setString(2, project.project().value());
            statement.setInt(3, project.year().year());
            if (earlier) {
                statement.setObject(4, at);
                statement.setObject(5, at);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static PaidByDay paid(Connection connection, ProjectKey project, OffsetDateTime at)
            throws SQLException {
        try (var statement = connection.prepareStatement(PAID_OF_ONE)) {
            statement.setString(1, project.project().value());
            statement.setInt(2, project.year().year());
            statement.setObject(3, at);
            var paid = new TreeMap<LocalDate, Money>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    paid.put(row.getObject(1, LocalDate.class), Money.ofFen(row.getLong(2)));
                }
            }
            return PaidByDay.of(paid);
        }
    }

    private static Map<ProjectKey, Map<LocalDate, Money>> paid(
            Connection connection, Collection<ProjectKey> projects) throws SQLException {
        var paid = new HashMap<ProjectKey, Map<LocalDate, Money>>();
        try (var statement = connection.prepareStatement(PAID)) {
            Keys.bind(statement, 1, projects);
            Keys.bindYears(statement, 3, projects);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    paid.computeIfAbsent(key(row), _ -> new TreeMap<>())
                            .put(row.getObject(3, LocalDate.class), Money.ofFen(row.getLong(4)));
                }
            }
        }
        return paid;
    }

    private static Map<ProjectKey, List<Past.Version>> versions(
            Connection connection, Collection<ProjectKey> projects, OffsetDateTime at)
            throws SQLException {
        var versions = new HashMap<ProjectKey, List<Past.Version>>();
        try (var statement = connection.prepareStatement(VERSIONS)) {
            Keys.bind(statement, 1, projects);
            statement.setObject(3, at);
            statement.setObject(4, at);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    versions.computeIfAbsent(key(row), _ -> new ArrayList<>())
                            .add(
                                    new Past.Version(
                                            row.getObject("effective_on", LocalDate.class),
                                            plan(row)));
                }
            }
        }
        return versions;
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

    private static ProjectKey key(ResultSet row) throws SQLException {
        return ProjectKey.of(row.getString(1), row.getInt(2));
    }
}
