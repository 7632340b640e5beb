package io.jixiao.execution.progress.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.progress.IndicatorKey;
import io.jixiao.execution.progress.ProgressFeed;
import io.jixiao.kernel.BudgetUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresProgressFeed implements ProgressFeed {

    private static final String CURRENT =
            """
            select %s, a.mof_div_code, a.unit_code, i.revision
            from unnest(?, ?, ?) wanted (project_code, fiscal_year, indicator_id)
            join indicator_reading i using (project_code, fiscal_year, indicator_id)
            join progress_report r on r.id = i.report_id
            join project_account a
                on a.project_code = i.project_code and a.fiscal_year = i.fiscal_year"""
                    .formatted(ReportRow.COLUMNS);

    private static final String AFTER =
            """
            select project_code, fiscal_year, indicator_id
            from indicator_reading
            where (project_code, fiscal_year, indicator_id) > (?, ?, ?)
            order by project_code, fiscal_year, indicator_id
            limit ?""";

    private final DataSource database;

    PostgresProgressFeed(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Current> current(List<IndicatorKey> indicators) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(CURRENT)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            indicators.stream()
                                    .map(each -> each.project().project().value())
                                    .toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            indicators.stream()
                                    .map(each -> each.project().year().year())
                                    .toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "text", indicators.stream().map(IndicatorKey::indicatorId).toArray()));
            var current = new ArrayList<Current>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    current.add(
                            new Current(
                                    ReportRow.read(row),
                                    new BudgetUnit(
                                            row.getString("mof_div_code"),
                                            row.getString("unit_code")),
                                    row.getLong("revision")));
                }
            }
            return current;
        } catch (SQLException e) {
            throw new IllegalStateException("readings", e);
        }
    }

    @Override
    public List<IndicatorKey> after(Optional<IndicatorKey> last, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setString(1, last.map(key -> key.project().project().value()).orElse(""));
            statement.setInt(2, last.map(key -> key.project().year().year()).orElse(0));
            statement.setString(3, last.map(IndicatorKey::indicatorId).orElse(""));
            statement.setInt(4, limit);
            var keys = new ArrayList<IndicatorKey>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(
                            new IndicatorKey(
                                    ProjectKey.of(row.getString(1), row.getInt(2)),
                                    row.getString(3)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("readings", e);
        }
    }
}
