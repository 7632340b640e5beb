package io.jixiao.execution.monitoring.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.monitoring.JudgedDays;
import io.jixiao.execution.monitoring.JudgedSoFar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresJudgedDays implements JudgedDays {

    private static final String JUDGED_AHEAD =
            """
            select one.*
            from unnest(?, ?) wanted (project_code, fiscal_year)
            cross join lateral (
                select project_code, fiscal_year, day
                from judged_ahead j
                where j.project_code = wanted.project_code
                and j.fiscal_year = wanted.fiscal_year
                and j.day <= ?
                offset 0
            ) one""";

    private static final String THROUGH = "select max(day) from judged_day where day <= ?";

    private static final String AHEAD =
            """
            insert into judged_ahead (project_code, fiscal_year, day)
            select project_code, fiscal_year, ?
            from unnest(?, ?) wanted (project_code, fiscal_year)
            on conflict (project_code, fiscal_year) do update set day = excluded.day""";

    private static final String COMPLETED =
            "insert into judged_day (day) values (?) on conflict do nothing";

    private static final String CAUGHT_UP = "delete from judged_ahead where day <= ?";

    private static final String NEXT =
            """
            select min(matters.day)
            from project_account a,
                unnest(a.checkpoint_on) checkpoint (day),
                lateral (values (checkpoint.day), (checkpoint.day + 1)) matters (day)
            where a.state = 'APPROVED' and matters.day > ? and matters.day <= ?""";

    private final DataSource database;

    PostgresJudgedDays(DataSource database) {
        this.database = database;
    }

    /// Once the daily job has come to today, nobody is ahead of it.
    @Override
    public JudgedSoFar soFar(Collection<ProjectKey> projects, LocalDate today) {
        var through = through(today);
        return new JudgedSoFar(
                through,
                through.filter(today::equals).isPresent() ? Map.of() : ahead(projects, today));
    }

    private Map<ProjectKey, LocalDate> ahead(Collection<ProjectKey> projects, LocalDate today) {
        var ahead = new HashMap<ProjectKey, LocalDate>();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(JUDGED_AHEAD)) {
            Keys.bind(statement, 1, projects);
            statement.setObject(3, today);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    ahead.put(
                            ProjectKey.of(row.getString(1), row.getInt(2)),
                            row.getObject(3, LocalDate.class));
                }
            }
            return ahead;
        } catch (SQLException e) {
            throw new IllegalStateException("judged days", e);
        }
    }

    @Override
    public Optional<LocalDate> through(LocalDate today) {
        return day(THROUGH, today);
    }

    @Override
    public void judgedAhead(Collection<ProjectKey> projects, LocalDate day) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AHEAD)) {
            statement.setObject(1, day);
            Keys.bind(statement, 2, projects);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("judged days", e);
        }
    }

    @Override
    public void completed(LocalDate day) {
        try (var connection = database.getConnection();
                var completed = connection.prepareStatement(COMPLETED);
                var caughtUp = connection.prepareStatement(CAUGHT_UP)) {
            completed.setObject(1, day);
            completed.executeUpdate();
            caughtUp.setObject(1, day);
            caughtUp.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("judged days", e);
        }
    }

    @Override
    public Optional<LocalDate> nextThatMatters(LocalDate after, LocalDate through) {
        return day(NEXT, after, through);
    }

    private Optional<LocalDate> day(String sql, LocalDate... bounds) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bounds.length; i++) {
                statement.setObject(i + 1, bounds[i]);
            }
            return firstDay(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("judged days", e);
        }
    }

    private static Optional<LocalDate> firstDay(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, LocalDate.class));
        }
    }
}
