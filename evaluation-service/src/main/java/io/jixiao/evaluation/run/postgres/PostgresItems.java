package io.jixiao.evaluation.run.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.run.Item;
import io.jixiao.evaluation.run.Items;
import io.jixiao.evaluation.selfevaluation.Sha256;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresItems implements Items {

    private static final int ROWS_PER_FETCH = 1_000;

    private static final String ADD =
            """
            insert into evaluation_run_item (
                run_id, project_code, mof_div_code, unit_code, unit_name, name, total, grade,
                edition, missing, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?)""";

    private static final String AFTER =
            """
            select i.project_code, r.fiscal_year, i.mof_div_code, i.unit_code, i.unit_name, i.name,
                i.total, i.grade, i.edition, i.missing, i.line
            from evaluation_run_item i
            join evaluation_run r on r.id = i.run_id
            where i.run_id = ? and i.project_code > ?
            and (? = 'ALL' or (? = 'SCORED') = (i.total is not null))
            and %s
            order by i.project_code
            limit ?"""
                    .formatted(ScopeSql.condition("i"));

    private static final String COUNTS =
            """
            select i.grade, count(*)
            from evaluation_run_item i
            where i.run_id = ? and %s
            group by i.grade"""
                    .formatted(ScopeSql.condition("i"));

    private static final String LINES =
            "select line from evaluation_run_item where run_id = ? order by project_code";

    private final DataSource database;
    private final ItemRow rows;

    PostgresItems(DataSource database, ObjectMapper json) {
        this.database = database;
        this.rows = new ItemRow(json);
    }

    @Override
    public void add(String runId, List<Item> items) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (var item : items) {
                rows.bind(statement, runId, item);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("items", e);
        }
    }

    @Override
    public List<Item> after(
            String runId, Only only, Optional<ProjectCode> last, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setObject(1, UUID.fromString(runId));
            statement.setString(2, last.map(ProjectCode::value).orElse(""));
            statement.setString(3, only.name());
            statement.setString(4, only.name());
            int next = ScopeSql.bind(statement, 5, scope);
            statement.setInt(next, limit);
            var items = new ArrayList<Item>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(rows.read(row));
                }
            }
            return items;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("items", e);
        }
    }

    @Override
    public Counts counts(String runId, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            statement.setObject(1, UUID.fromString(runId));
            ScopeSql.bind(statement, 2, scope);
            var byGrade = new LinkedHashMap<String, Integer>();
            int incomplete = 0;
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var grade = row.getString(1);
                    if (grade == null) {
                        incomplete = row.getInt(2);
                    } else {
                        byGrade.put(grade, row.getInt(2));
                    }
                }
            }
            return new Counts(byGrade, incomplete);
        } catch (SQLException e) {
            throw new IllegalStateException("items", e);
        }
    }

    @Override
    public String hash(String runId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LINES)) {
            statement.setFetchSize(ROWS_PER_FETCH);
            statement.setObject(1, UUID.fromString(runId));
            var hash = new Sha256();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    hash.line(row.getString(1));
                }
            }
            return hash.hex();
        } catch (SQLException e) {
            throw new IllegalStateException("items", e);
        }
    }
}
