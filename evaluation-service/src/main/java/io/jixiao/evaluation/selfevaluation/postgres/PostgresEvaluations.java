package io.jixiao.evaluation.selfevaluation.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.selfevaluation.Evaluation;
import io.jixiao.evaluation.selfevaluation.Evaluations;
import io.jixiao.evaluation.selfevaluation.Summary;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresEvaluations implements Evaluations {

    private static final String NEWEST =
            """
            select distinct on (project_code, fiscal_year)
                project_code, fiscal_year, edition, fingerprint
            from unnest(?, ?) wanted (project_code, fiscal_year)
            join evaluation_edition using (project_code, fiscal_year)
            order by project_code, fiscal_year, edition desc""";

    private static final String NEWEST_OF =
            """
            select distinct on (e.project_code, e.fiscal_year) %s, e.result
            from unnest(?, ?) wanted (project_code, fiscal_year)
            join evaluation_edition e using (project_code, fiscal_year)
            order by e.project_code, e.fiscal_year, e.edition desc"""
                    .formatted(EvaluationRow.COLUMNS);

    private static final String KEYS_AFTER =
            """
            select distinct project_code, fiscal_year
            from evaluation_edition
            where (project_code, fiscal_year) > (?, ?)
            order by project_code, fiscal_year
            limit ?""";

    private static final String ADD =
            """
            insert into evaluation_edition (
                project_code, fiscal_year, edition, mof_div_code, unit_code, unit_name, name,
                run_id, scheme, scheme_version, target_version, total, grade, result, fingerprint,
                recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""";

    private static final String FIND =
            """
            select %s, e.result
            from evaluation_edition e
            where e.project_code = ? and e.fiscal_year = ?
            and (cast(? as integer) is null or e.edition = ?) and %s
            order by e.edition desc
            limit 1"""
                    .formatted(EvaluationRow.COLUMNS, ScopeSql.condition("e"));

    private static final String EDITIONS =
            """
            select %s
            from evaluation_edition e
            where e.project_code = ? and e.fiscal_year = ? and %s
            order by e.edition desc"""
                    .formatted(EvaluationRow.COLUMNS, ScopeSql.condition("e"));

    private static final String LIST =
            """
            select %s
            from evaluation_edition e
            where (e.fiscal_year, e.project_code) > (?, ?)
            and (cast(? as integer) is null or e.fiscal_year = ?)
            and (cast(? as text) is null or e.grade = ?)
            and not exists (
                select 1
                from evaluation_edition later
                where later.project_code = e.project_code
                and later.fiscal_year = e.fiscal_year
                and later.edition > e.edition
            )
            and %s
            order by e.fiscal_year, e.project_code
            limit ?"""
                    .formatted(EvaluationRow.COLUMNS, ScopeSql.condition("e"));

    private final DataSource database;
    private final EvaluationRow rows;

    PostgresEvaluations(DataSource database, ObjectMapper json) {
        this.database = database;
        this.rows = new EvaluationRow(json);
    }

    @Override
    public Map<ProjectKey, Newest> newest(Collection<ProjectKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST)) {
            bind(statement, keys);
            var newest = new HashMap<ProjectKey, Newest>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    newest.put(EvaluationRow.key(row), new Newest(row.getInt(3), row.getString(4)));
                }
            }
            return newest;
        } catch (SQLException e) {
            throw new IllegalStateException("editions", e);
        }
    }

    @Override
    public void add(List<Evaluation> evaluations) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (var evaluation : evaluations) {
                rows.bind(statement, evaluation);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("editions", e);
        }
    }

    @Override
    public List<Evaluation> newestOf(Collection<ProjectKey> keys) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(NEWEST_OF)) {
            bind(statement, keys);
            var evaluations = new ArrayList<Evaluation>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    evaluations.add(rows.evaluation(row));
                }
            }
            return evaluations;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("evaluations", e);
        }
    }

    @Override
    public List<ProjectKey> keysAfter(Optional<ProjectKey> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KEYS_AFTER)) {
            statement.setString(1, last.map(key -> key.project().value()).orElse(""));
            statement.setInt(2, last.map(key -> key.year().year()).orElse(0));
            statement.setInt(3, limit);
            var keys = new ArrayList<ProjectKey>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(EvaluationRow.key(row));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("evaluations", e);
        }
    }

    @Override
    public Optional<Evaluation> find(ProjectKey key, DataScope scope) {
        return find(key, Optional.empty(), scope);
    }

    @Override
    public Optional<Evaluation> find(ProjectKey key, int edition, DataScope scope) {
        return find(key, Optional.of(edition), scope);
    }

    private Optional<Evaluation> find(ProjectKey key, Optional<Integer> edition, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, key.project().value());
            statement.setInt(2, key.year().year());
            statement.setObject(3, edition.orElse(null));
            statement.setObject(4, edition.orElse(0));
            ScopeSql.bind(statement, 5, scope);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(rows.evaluation(row)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("evaluation", e);
        }
    }

    @Override
    public List<Summary> editions(ProjectKey key, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(EDITIONS)) {
            statement.setString(1, key.project().value());
            statement.setInt(2, key.year().year());
            ScopeSql.bind(statement, 3, scope);
            return summaries(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("editions", e);
        }
    }

    @Override
    public List<Summary> list(Filter filter, Optional<Position> last, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setInt(1, last.map(Position::fiscalYear).orElse(0));
            statement.setString(2, last.map(each -> each.project().value()).orElse(""));
            statement.setObject(3, filter.fiscalYear().orElse(null));
            statement.setInt(4, filter.fiscalYear().orElse(0));
            statement.setString(5, filter.grade().orElse(null));
            statement.setString(6, filter.grade().orElse(null));
            int next = ScopeSql.bind(statement, 7, scope);
            statement.setInt(next, limit);
            return summaries(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("evaluations", e);
        }
    }

    private static void bind(PreparedStatement statement, Collection<ProjectKey> keys)
            throws SQLException {
        var connection = statement.getConnection();
        var codes = keys.stream().map(key -> key.project().value()).toArray();
        var years = keys.stream().map(key -> key.year().year()).toArray();
        statement.setArray(1, connection.createArrayOf("text", codes));
        statement.setArray(2, connection.createArrayOf("integer", years));
    }

    private List<Summary> summaries(PreparedStatement statement) throws SQLException {
        var summaries = new ArrayList<Summary>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                summaries.add(rows.summary(row));
            }
        }
        return summaries;
    }
}
