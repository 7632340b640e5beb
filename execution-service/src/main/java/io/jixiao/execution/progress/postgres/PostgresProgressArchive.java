package io.jixiao.execution.progress.postgres;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.progress.ProgressArchive;
import io.jixiao.execution.progress.ReportFilter;
import io.jixiao.execution.progress.StoredReport;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresProgressArchive implements ProgressArchive {

    private static final String LIST =
            """
            select %s
            from progress_report r
            join project_account a using (project_code, fiscal_year)
            where (cast(? as text) is null or r.project_code = ?)
            and (cast(? as integer) is null or r.fiscal_year = ?)
            and (cast(? as text) is null or r.indicator_id = ?)
            and (cast(? as text) is null or r.period = ?)
            and (not ? or exists (select from indicator_reading i where i.report_id = r.id))
            and r.id > ?
            and %s
            order by r.id
            limit ?\
            """
                    .formatted(ReportRow.COLUMNS, ScopeSql.condition("a"));

    private static final String LATEST =
            """
            select distinct on (r.indicator_id) %s
            from progress_report r
            where r.project_code = ? and r.fiscal_year = ? and r.period <= ?
            and r.recorded_at <= ?
            order by r.indicator_id, r.period desc, r.id desc\
            """
                    .formatted(ReportRow.COLUMNS);

    private final DataSource database;

    PostgresProgressArchive(DataSource database) {
        this.database = database;
    }

    @Override
    public List<StoredReport> list(
            ReportFilter filter, Optional<Long> after, int limit, DataScope scope) {
        var project = filter.project().map(code -> code.value()).orElse(null);
        var year = filter.year().map(each -> each.year()).orElse(null);
        var indicator = filter.indicatorId().orElse(null);
        var period = filter.period().map(YearMonth::toString).orElse(null);
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setString(1, project);
            statement.setString(2, project);
            statement.setObject(3, year);
            statement.setObject(4, year);
            statement.setString(5, indicator);
            statement.setString(6, indicator);
            statement.setString(7, period);
            statement.setString(8, period);
            statement.setBoolean(9, filter.latestOnly());
            statement.setLong(10, after.orElse(0L));
            int next = ScopeSql.bind(statement, 11, scope);
            statement.setInt(next, limit);
            return ReportRow.readAll(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("progress reports", e);
        }
    }

    @Override
    public Map<String, StoredReport> latest(
            ProjectKey project, YearMonth upTo, Optional<Instant> knownAt) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LATEST)) {
            statement.setString(1, project.project().value());
            statement.setInt(2, project.year().year());
            statement.setString(3, upTo.toString());
            statement.setObject(
                    4, knownAt.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(OffsetDateTime.MAX));
            var latest = new HashMap<String, StoredReport>();
            for (var report : ReportRow.readAll(statement)) {
                latest.put(report.report().indicator().indicatorId(), report);
            }
            return latest;
        } catch (SQLException e) {
            throw new IllegalStateException("progress reports", e);
        }
    }
}
